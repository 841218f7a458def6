package dev.parley.responses.tools

import dev.parley.json.UnionSerializer
import dev.parley.json.Variant
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/** Where the shell tool runs. */
@Serializable(with = ShellEnvironmentSerializer::class)
public sealed interface ShellEnvironment {
    /**
     * In a container made for the request.
     *
     * @property fileIds uploaded files to put into it; none when absent.
     * @property memoryLimit its memory. The service's default when absent.
     * @property networkPolicy what it may reach. The service's default when absent.
     * @property skills what it can do besides; nothing when absent.
     */
    @Serializable
    @JvmRecord
    public data class ContainerAuto(
        @SerialName("file_ids") val fileIds: List<String>? = null,
        @SerialName("memory_limit") val memoryLimit: ContainerMemory? = null,
        @SerialName("network_policy") val networkPolicy: NetworkPolicy? = null,
        val skills: List<Skill>? = null,
    ) : ShellEnvironment

    /**
     * On the caller's computer.
     *
     * @property skills what can be done there besides; nothing when absent.
     */
    @Serializable
    @JvmRecord
    public data class Local(val skills: List<LocalSkill>? = null) : ShellEnvironment

    /**
     * In a container that exists.
     *
     * @property containerId which.
     */
    @Serializable
    @JvmRecord
    public data class ContainerReference(@SerialName("container_id") val containerId: String) : ShellEnvironment

    /**
     * A place newer than this library.
     *
     * @property json all of it, as it came.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : ShellEnvironment
}

internal object ShellEnvironmentSerializer : UnionSerializer<ShellEnvironment>(
    name = "ShellEnvironment",
    discriminator = "type",
    variants = listOf(
        Variant("container_auto", ShellEnvironment.ContainerAuto::class, ShellEnvironment.ContainerAuto.serializer()),
        Variant("local", ShellEnvironment.Local::class, ShellEnvironment.Local.serializer()),
        Variant(
            "container_reference",
            ShellEnvironment.ContainerReference::class,
            ShellEnvironment.ContainerReference.serializer(),
        ),
    ),
    unknown = ShellEnvironment::Unknown,
    json = { (it as? ShellEnvironment.Unknown)?.json },
)
