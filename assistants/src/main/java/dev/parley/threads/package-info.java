/** Threads: conversations stored by the service, and the runs of assistants on them. */
@NullMarked
package dev.parley.threads;

import org.jspecify.annotations.NullMarked;
