package dev.parley.responses.tools

import dev.parley.json.Extra
import dev.parley.json.UnionSerializer
import dev.parley.json.variant
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/** Where the commands of a [ShellTool] run. */
@Serializable(with = ShellEnvironmentSerializer::class)
public sealed interface ShellEnvironment {
    /**
     * In a container that the service creates for the request.
     *
     * @property fileIds The ids of uploaded files to make available in the container. None when `null`.
     * @property memoryLimit The container's memory. The service's default applies when `null`.
     * @property networkPolicy What the container may reach. The service's default applies when `null`.
     * @property skills The skills that are available in the container. None when `null`.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class ContainerAuto(
        @SerialName("file_ids") val fileIds: List<String>? = null,
        @SerialName("memory_limit") val memoryLimit: ContainerMemory? = null,
        @SerialName("network_policy") val networkPolicy: NetworkPolicy? = null,
        val skills: List<Skill>? = null,
        val extra: Extra = Extra.NONE,
    ) : ShellEnvironment

    /**
     * On your own computer.
     *
     * @property skills The skills that are available there. None when `null`.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Local(val skills: List<LocalSkill>? = null, val extra: Extra = Extra.NONE) : ShellEnvironment

    /**
     * In an existing container.
     *
     * @property containerId The id of the container.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class ContainerReference @JvmOverloads constructor(
        @SerialName("container_id") val containerId: String,
        val extra: Extra = Extra.NONE,
    ) : ShellEnvironment

    /**
     * A kind of environment that this library does not know yet; [json] holds it unchanged.
     *
     * @property json The whole object as it came.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : ShellEnvironment
}

internal object ShellEnvironmentSerializer : UnionSerializer<ShellEnvironment>(
    "ShellEnvironment",
    "type",
    ShellEnvironment::Unknown,
    { (it as? ShellEnvironment.Unknown)?.json },
    variant<ShellEnvironment.ContainerAuto>("container_auto"),
    variant<ShellEnvironment.Local>("local"),
    variant<ShellEnvironment.ContainerReference>("container_reference"),
)
