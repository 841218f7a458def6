/** What areas that generate share: typed answers, usage, finish reasons, response formats, service tiers, voices. */
@NullMarked
package dev.parley.generation;

import org.jspecify.annotations.NullMarked;
