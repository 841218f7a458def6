/** Moderations: whether texts and images are harmful. */
@NullMarked
package dev.parley.moderations;

import org.jspecify.annotations.NullMarked;
