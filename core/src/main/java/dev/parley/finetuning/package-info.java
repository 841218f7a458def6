/** Fine-tuning: jobs, their events, checkpoints and permissions, and graders. */
@NullMarked
package dev.parley.finetuning;

import org.jspecify.annotations.NullMarked;
