/** Uploads: large files, part by part. */
@NullMarked
package dev.parley.uploads;

import org.jspecify.annotations.NullMarked;
