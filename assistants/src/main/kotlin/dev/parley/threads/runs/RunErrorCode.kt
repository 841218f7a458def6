package dev.parley.threads.runs

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import kotlinx.serialization.Serializable

/** What kind of failure ended a run or a step. */
@Serializable(with = RunErrorCodeSerializer::class)
public class RunErrorCode private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** The service failed. */
        @JvmField public val SERVER_ERROR: RunErrorCode = RunErrorCode("server_error")

        /** A rate or a quota was used up. */
        @JvmField public val RATE_LIMIT_EXCEEDED: RunErrorCode = RunErrorCode("rate_limit_exceeded")

        /** The prompt was not allowed. */
        @JvmField public val INVALID_PROMPT: RunErrorCode = RunErrorCode("invalid_prompt")

        /** The RunErrorCode called [value] on the wire, whether known here or not. */
        @JvmStatic public fun of(value: String): RunErrorCode = RunErrorCode(value)
    }
}

internal object RunErrorCodeSerializer : OpenEnumSerializer<RunErrorCode>("RunErrorCode", RunErrorCode::of)
