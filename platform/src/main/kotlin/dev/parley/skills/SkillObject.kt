package dev.parley.skills

import dev.parley.json.Extra
import dev.parley.json.InstantSerializer
import dev.parley.responses.tools.Skill
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import java.time.Instant

/**
 * A skill that was uploaded to the service. [reference] is what containers and tools take.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/skills).
 *
 * @property id The skill's id.
 * @property createdAt When it was created; the epoch when the service did not send it.
 * @property name Its name; empty when the service did not send it.
 * @property description What it does: the model reads it to decide when to use it. Empty when the service did not send
 * it.
 * @property defaultVersion The number of its default version; `null` when the service did not send it.
 * @property latestVersion The number of its latest version; `null` when the service did not send it.
 * @property objectType The object type, always `skill`.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class SkillObject(
    val id: String,
    @SerialName("created_at") @Serializable(with = InstantSerializer::class) val createdAt: Instant = Instant.EPOCH,
    val name: String = "",
    val description: String = "",
    @SerialName("default_version") val defaultVersion: String? = null,
    @SerialName("latest_version") val latestVersion: String? = null,
    @SerialName("object") val objectType: String? = null,
    val extra: Extra = Extra.NONE,
) {
    /** This skill for a container or a tool, in its default version. */
    public fun reference(): Skill = Skill.Reference(id)
}
