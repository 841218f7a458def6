/** How realtime sessions are configured. */
@NullMarked
package dev.parley.realtime.sessions;

import org.jspecify.annotations.NullMarked;
