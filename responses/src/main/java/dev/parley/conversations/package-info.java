/** Conversations: items stored by the service, for responses to go on from. */
@NullMarked
package dev.parley.conversations;

import org.jspecify.annotations.NullMarked;
