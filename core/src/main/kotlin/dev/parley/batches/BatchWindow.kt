package dev.parley.batches

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import kotlinx.serialization.Serializable

/** How long a batch may take. */
@Serializable(with = BatchWindowSerializer::class)
public class BatchWindow private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** A day. */
        @JvmField public val HOURS_24: BatchWindow = BatchWindow("24h")

        /** The BatchWindow called [value] on the wire, whether known here or not. */
        @JvmStatic public fun of(value: String): BatchWindow = BatchWindow(value)
    }
}

internal object BatchWindowSerializer : OpenEnumSerializer<BatchWindow>("BatchWindow", BatchWindow::of)
