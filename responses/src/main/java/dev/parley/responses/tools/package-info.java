/** The tools of responses. */
@NullMarked
package dev.parley.responses.tools;

import org.jspecify.annotations.NullMarked;
