package dev.parley.responses.tools

import dev.parley.json.Extra
import dev.parley.json.UnionSerializer
import dev.parley.json.variant
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/** The files of a skill that is sent with the request. */
@Serializable(with = SkillSourceSerializer::class)
public sealed interface SkillSource {
    /**
     * A zip file in base64.
     *
     * @property mediaType The media type, always `application/zip`.
     * @property data The zip file in base64.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Base64 @JvmOverloads constructor(
        @SerialName("media_type") val mediaType: String,
        val data: String,
        val extra: Extra = Extra.NONE,
    ) : SkillSource

    /**
     * A kind of source that this library does not know yet; [json] holds it unchanged.
     *
     * @property json The whole object as it came.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : SkillSource
}

internal object SkillSourceSerializer : UnionSerializer<SkillSource>(
    "SkillSource",
    "type",
    SkillSource::Unknown,
    { (it as? SkillSource.Unknown)?.json },
    variant<SkillSource.Base64>("base64"),
)
