@file:JvmName("OpenAISkills")

package dev.parley.skills

import dev.parley.OpenAI

/**
 * Skills: folders of instructions and scripts that models use in containers.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/skills).
 */
@get:JvmName("skills")
public val OpenAI.skills: Skills get() = Skills(transport)
