/** Files that are uploaded for batches, fine-tuning, assistants and vision. */
@NullMarked
package dev.parley.files;

import org.jspecify.annotations.NullMarked;
