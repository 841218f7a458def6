/** Webhooks: what the service tells a program, verified by its signature. */
@NullMarked
package dev.parley.webhooks;

import org.jspecify.annotations.NullMarked;
