/** Realtime: conversations, transcriptions and translations over WebSockets. */
@NullMarked
package dev.parley.realtime;

import org.jspecify.annotations.NullMarked;
