/** Responses: requests, results, and the events of their streams. */
@NullMarked
package dev.parley.responses;

import org.jspecify.annotations.NullMarked;
