/** Chat completions: requests, messages, tools and chunks. */
@NullMarked
package dev.parley.chat;

import org.jspecify.annotations.NullMarked;
