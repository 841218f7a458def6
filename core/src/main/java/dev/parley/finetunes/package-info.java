/** Fine-tunes, the predecessors of fine-tuning jobs. */
@NullMarked
package dev.parley.finetunes;

import org.jspecify.annotations.NullMarked;
