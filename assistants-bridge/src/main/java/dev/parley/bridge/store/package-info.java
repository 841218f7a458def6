/** Where the assistants bridge keeps what the service no longer does: in memory, or wherever a {@link dev.parley.bridge.store.Store} puts it. */
@NullMarked
package dev.parley.bridge.store;

import org.jspecify.annotations.NullMarked;
