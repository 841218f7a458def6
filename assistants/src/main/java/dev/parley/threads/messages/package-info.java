/** Messages in threads. */
@NullMarked
package dev.parley.threads.messages;

import org.jspecify.annotations.NullMarked;
