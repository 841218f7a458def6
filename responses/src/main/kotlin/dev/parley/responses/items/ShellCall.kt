package dev.parley.responses.items

import dev.parley.json.ServiceOnly
import dev.parley.json.UnionSerializer
import dev.parley.json.Variant
import dev.parley.json.MillisSerializer
import dev.parley.responses.tools.ShellEnvironment
import java.time.Duration
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/**
 * Commands that the model wants run in a shell, by the service or by the caller. The caller answers with a
 * [ShellCallOutput].
 *
 * @property callId which call this is.
 * @property action what to run.
 * @property status how far it has come; `null` when not said.
 * @property environment where it runs; `null` when not said.
 * @property caller who called: the model itself, or a program that it wrote; `null` when not said.
 * @property createdBy who made the item; `null` when not said.
 * @property id the item's id; `null` until the service gives it one.
 * @property json the item as it came; `null` for one that was made here.
 */
@Serializable
@JvmRecord
public data class ShellCall(
    @SerialName("call_id") val callId: String,
    val action: ShellAction,
    val status: ItemStatus? = null,
    val environment: ShellEnvironment? = null,
    val caller: ToolCaller? = null,
    @ServiceOnly @SerialName("created_by") val createdBy: String? = null,
    override val id: String? = null,
    @SerialName(AS_IT_CAME) override val json: JsonObject? = null,
) : ResponseItem

/**
 * Commands to run.
 *
 * @property commands each as a shell takes it.
 * @property timeout how long they may take; as long as they like when absent.
 * @property maxOutputLength how many characters of output to give back; all when absent.
 */
@Serializable
@JvmRecord
public data class ShellAction(
    val commands: List<String>,
    @SerialName("timeout_ms") @Serializable(with = MillisSerializer::class) val timeout: Duration? = null,
    @SerialName("max_output_length") val maxOutputLength: Int? = null,
)

/**
 * What the commands of a [ShellCall] gave.
 *
 * @property callId the call that is answered.
 * @property output what each gave.
 * @property status how far it has come; `null` when not said.
 * @property maxOutputLength how many characters of output were asked for; `null` when not said.
 * @property caller who called: the model itself, or a program that it wrote; `null` when not said.
 * @property createdBy who made the item; `null` when not said.
 * @property id the item's id; `null` until the service gives it one.
 * @property json the item as it came; `null` for one that was made here.
 */
@Serializable
@JvmRecord
public data class ShellCallOutput(
    @SerialName("call_id") val callId: String,
    val output: List<ShellOutput>,
    val status: ItemStatus? = null,
    @SerialName("max_output_length") val maxOutputLength: Int? = null,
    val caller: ToolCaller? = null,
    @ServiceOnly @SerialName("created_by") val createdBy: String? = null,
    override val id: String? = null,
    @SerialName(AS_IT_CAME) override val json: JsonObject? = null,
) : ResponseItem

/**
 * What a command gave.
 *
 * @property stdout what it printed.
 * @property stderr what it complained of.
 * @property outcome how it ended.
 * @property createdBy who made the item; `null` when not said.
 */
@Serializable
@JvmRecord
public data class ShellOutput(
    val stdout: String,
    val stderr: String,
    val outcome: ShellOutcome,
    @ServiceOnly @SerialName("created_by") val createdBy: String? = null,
)

/** How a command ended. */
@Serializable(with = ShellOutcomeSerializer::class)
public sealed interface ShellOutcome {
    /**
     * By itself.
     *
     * @property exitCode its exit code.
     */
    @Serializable
    @JvmRecord
    public data class Exit(@SerialName("exit_code") val exitCode: Int) : ShellOutcome

    /** It took too long. */
    @Serializable
    public data object Timeout : ShellOutcome

    /**
     * An outcome newer than this library.
     *
     * @property json all of it, as it came.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : ShellOutcome
}

internal object ShellOutcomeSerializer : UnionSerializer<ShellOutcome>(
    name = "ShellOutcome",
    discriminator = "type",
    variants = listOf(
        Variant("exit", ShellOutcome.Exit::class, ShellOutcome.Exit.serializer()),
        Variant("timeout", ShellOutcome.Timeout::class, ShellOutcome.Timeout.serializer()),
    ),
    unknown = ShellOutcome::Unknown,
    json = { (it as? ShellOutcome.Unknown)?.json },
)
