/** The inside of the fake: nothing here is for callers, and all of it may change. */
@NullMarked
package dev.parley.testkit.realtime;

import org.jspecify.annotations.NullMarked;
