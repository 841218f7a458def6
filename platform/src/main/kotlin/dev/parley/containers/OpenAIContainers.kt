@file:JvmName("OpenAIContainers")

package dev.parley.containers

import dev.parley.OpenAI

/**
 * Containers, in which the code interpreter and the shell of responses run, and the files in them.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/containers).
 */
@get:JvmName("containers")
public val OpenAI.containers: Containers get() = Containers(transport)
