/** The inside of cassettes: nothing here is for callers, and all of it may change. */
@NullMarked
package dev.parley.testkit.cassette;

import org.jspecify.annotations.NullMarked;
