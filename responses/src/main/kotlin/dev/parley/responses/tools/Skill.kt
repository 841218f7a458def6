package dev.parley.responses.tools

import dev.parley.json.UnionSerializer
import dev.parley.json.Variant
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/** Something that a container can do besides. */
@Serializable(with = SkillSerializer::class)
public sealed interface Skill {
    /**
     * A skill that was uploaded.
     *
     * @property skillId which.
     * @property version a whole number, or `latest`. The default version when absent.
     */
    @Serializable
    @JvmRecord
    public data class Reference(@SerialName("skill_id") val skillId: String, val version: String? = null) : Skill

    /**
     * A skill that comes with the request.
     *
     * @property name what it is called.
     * @property description what it does, for the model to know when to use it.
     * @property source the skill itself.
     */
    @Serializable
    @JvmRecord
    public data class Inline(val name: String, val description: String, val source: SkillSource) : Skill

    /**
     * A skill newer than this library.
     *
     * @property json all of it, as it came.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : Skill
}

internal object SkillSerializer : UnionSerializer<Skill>(
    name = "Skill",
    discriminator = "type",
    variants = listOf(
        Variant("skill_reference", Skill.Reference::class, Skill.Reference.serializer()),
        Variant("inline", Skill.Inline::class, Skill.Inline.serializer()),
    ),
    unknown = Skill::Unknown,
    json = { (it as? Skill.Unknown)?.json },
)

/** A skill itself. */
@Serializable(with = SkillSourceSerializer::class)
public sealed interface SkillSource {
    /**
     * A zip file in base64.
     *
     * @property mediaType always `application/zip`.
     * @property data the base64.
     */
    @Serializable
    @JvmRecord
    public data class Base64(@SerialName("media_type") val mediaType: String, val data: String) : SkillSource

    /**
     * A source newer than this library.
     *
     * @property json all of it, as it came.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : SkillSource
}

internal object SkillSourceSerializer : UnionSerializer<SkillSource>(
    name = "SkillSource",
    discriminator = "type",
    variants = listOf(
        Variant("base64", SkillSource.Base64::class, SkillSource.Base64.serializer()),
    ),
    unknown = SkillSource::Unknown,
    json = { (it as? SkillSource.Unknown)?.json },
)

/**
 * A skill on the caller's computer.
 *
 * @property name what it is called.
 * @property description what it does, for the model to know when to use it.
 * @property path the folder that holds it.
 */
@Serializable
@JvmRecord
public data class LocalSkill(val name: String, val description: String, val path: String)
