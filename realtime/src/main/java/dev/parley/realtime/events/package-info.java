/** The events of realtime sessions. */
@NullMarked
package dev.parley.realtime.events;

import org.jspecify.annotations.NullMarked;
