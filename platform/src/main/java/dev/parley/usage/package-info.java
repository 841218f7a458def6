/** Usage and costs of an organization. */
@NullMarked
package dev.parley.usage;

import org.jspecify.annotations.NullMarked;
