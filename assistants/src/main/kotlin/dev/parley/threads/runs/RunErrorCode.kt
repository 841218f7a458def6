package dev.parley.threads.runs

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.Serializable

/** The code of the error that made a run or a run step fail. */
@Serializable(with = RunErrorCodeSerializer::class)
public class RunErrorCode private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** The service failed (`server_error`). */
        @JvmField public val SERVER_ERROR: RunErrorCode = RunErrorCode("server_error")

        /** A rate limit or a quota was exceeded (`rate_limit_exceeded`). */
        @JvmField public val RATE_LIMIT_EXCEEDED: RunErrorCode = RunErrorCode("rate_limit_exceeded")

        /** The prompt was invalid (`invalid_prompt`). */
        @JvmField public val INVALID_PROMPT: RunErrorCode = RunErrorCode("invalid_prompt")

        /** The error code with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): RunErrorCode = RunErrorCode(value).known()
    }
}

internal object RunErrorCodeSerializer : OpenEnumSerializer<RunErrorCode>("RunErrorCode", RunErrorCode::of)
