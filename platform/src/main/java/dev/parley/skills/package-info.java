/** Skills: folders of instructions and code for models. */
@NullMarked
package dev.parley.skills;

import org.jspecify.annotations.NullMarked;
