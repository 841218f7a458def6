package dev.parley.responses.tools

import dev.parley.json.Extra
import dev.parley.json.UnionSerializer
import dev.parley.json.variant
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/** A skill that is available in a container. */
@Serializable(with = SkillSerializer::class)
public sealed interface Skill {
    /**
     * An uploaded skill.
     *
     * @property skillId The id of the skill.
     * @property version A version number, or `latest`. Default when `null`: the skill's default version.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Reference(
        @SerialName("skill_id") val skillId: String,
        val version: String? = null,
        val extra: Extra = Extra.NONE,
    ) : Skill

    /**
     * A skill that is sent with the request.
     *
     * @property name The skill's name.
     * @property description What the skill does: the model reads it to decide when to use it.
     * @property source The files of the skill.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Inline @JvmOverloads constructor(
        val name: String,
        val description: String,
        val source: SkillSource,
        val extra: Extra = Extra.NONE,
    ) : Skill

    /**
     * A kind of skill that this library does not know yet; [json] holds it unchanged.
     *
     * @property json The whole object as it came.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : Skill
}

internal object SkillSerializer : UnionSerializer<Skill>(
    "Skill",
    "type",
    Skill::Unknown,
    { (it as? Skill.Unknown)?.json },
    variant<Skill.Reference>("skill_reference"),
    variant<Skill.Inline>("inline"),
)

/**
 * A skill on your own computer.
 *
 * @property name The skill's name.
 * @property description What the skill does: the model reads it to decide when to use it.
 * @property path The path of the folder that holds the skill.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class LocalSkill @JvmOverloads constructor(
    val name: String,
    val description: String,
    val path: String,
    val extra: Extra = Extra.NONE,
)
