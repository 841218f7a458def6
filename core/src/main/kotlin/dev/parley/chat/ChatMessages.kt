@file:JvmName("ChatMessages")

package dev.parley.chat

import dev.parley.json.argumentList

/** A developer message: instructions that the model follows regardless of the user's messages. */
public fun developer(text: String): ChatMessage = ChatMessage.Developer(ChatContent.Text(text))

/** A system message: instructions to models older than o1; newer ones take it as a [developer] message. */
public fun system(text: String): ChatMessage = ChatMessage.System(ChatContent.Text(text))

/** A user message of [text]. */
public fun user(text: String): ChatMessage = ChatMessage.User(ChatContent.Text(text))

/** A user message of content [parts]: text, images, audio, files. */
public fun user(vararg parts: ContentPart): ChatMessage =
    ChatMessage.User(ChatContent.Parts(argumentList("parts", parts)))

/** An assistant message of [text]. */
public fun assistant(text: String): ChatMessage = ChatMessage.Assistant(ChatContent.Text(text))

/** A tool message: [text] is the output of the tool call with the id [toolCallId]. */
public fun tool(toolCallId: String, text: String): ChatMessage = ChatMessage.Tool(ChatContent.Text(text), toolCallId)
