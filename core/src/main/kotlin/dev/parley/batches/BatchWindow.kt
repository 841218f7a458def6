package dev.parley.batches

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.Serializable

/** The completion window of a batch: the time frame within which it should be processed. */
@Serializable(with = BatchWindowSerializer::class)
public class BatchWindow private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** 24 hours, the only window that the service supports. */
        @JvmField public val HOURS_24: BatchWindow = BatchWindow("24h")

        /** The [BatchWindow] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): BatchWindow = BatchWindow(value).known()
    }
}

internal object BatchWindowSerializer : OpenEnumSerializer<BatchWindow>("BatchWindow", BatchWindow::of)
