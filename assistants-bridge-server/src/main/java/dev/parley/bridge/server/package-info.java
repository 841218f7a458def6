/** The assistants bridge as a program: an HTTP server that any client of the API takes as its base URL. */
@NullMarked
package dev.parley.bridge.server;

import org.jspecify.annotations.NullMarked;
