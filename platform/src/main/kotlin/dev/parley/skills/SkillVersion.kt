package dev.parley.skills

import dev.parley.json.Extra
import dev.parley.json.InstantSerializer
import dev.parley.responses.tools.Skill
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import java.time.Instant

/**
 * A version of a skill, which never changes. [reference] is what containers and tools take.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/skills).
 *
 * @property id The version's id.
 * @property skillId The id of the skill; empty when the service did not send it.
 * @property version The number of the version; empty when the service did not send it.
 * @property createdAt When it was created; the epoch when the service did not send it.
 * @property name The name that the skill has in it; empty when the service did not send it.
 * @property description What the skill does in it; empty when the service did not send it.
 * @property objectType The object type, always `skill.version`.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class SkillVersion(
    val id: String,
    @SerialName("skill_id") val skillId: String = "",
    val version: String = "",
    @SerialName("created_at") @Serializable(with = InstantSerializer::class) val createdAt: Instant = Instant.EPOCH,
    val name: String = "",
    val description: String = "",
    @SerialName("object") val objectType: String? = null,
    val extra: Extra = Extra.NONE,
) {
    /** This version for a container or a tool. */
    public fun reference(): Skill = Skill.Reference(skillId, version)
}

/**
 * The response to deleting a version of a skill.
 *
 * @property id The id of the deleted version; empty when the service did not send it.
 * @property version The number of the deleted version; empty when the service did not send it.
 * @property deleted Whether it was deleted. `true` when the service did not send it: the call succeeded.
 * @property objectType The object type, always `skill.version.deleted`.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@OptIn(ExperimentalSerializationApi::class)
@Serializable
@JvmRecord
public data class DeletedSkillVersion(
    val id: String = "",
    val version: String = "",
    @EncodeDefault val deleted: Boolean = true,
    @SerialName("object") val objectType: String? = null,
    val extra: Extra = Extra.NONE,
)
