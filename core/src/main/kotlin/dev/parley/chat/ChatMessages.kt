@file:JvmName("ChatMessages")

package dev.parley.chat

/** Instructions that the model follows whatever the user says. */
public fun developer(text: String): ChatMessage = ChatMessage.Developer(ChatContent.Text(text))

/** Instructions to models older than o1; newer ones take them as [developer]'s. */
public fun system(text: String): ChatMessage = ChatMessage.System(ChatContent.Text(text))

/** What the user says. */
public fun user(text: String): ChatMessage = ChatMessage.User(ChatContent.Text(text))

/** What the user says, in parts: text, images, sound, files. */
public fun user(vararg parts: ContentPart): ChatMessage = ChatMessage.User(ChatContent.Parts(parts.asList()))

/** What the model said. */
public fun assistant(text: String): ChatMessage = ChatMessage.Assistant(ChatContent.Text(text))

/** What a tool gave: the answer to the call with [toolCallId]. */
public fun tool(toolCallId: String, text: String): ChatMessage = ChatMessage.Tool(ChatContent.Text(text), toolCallId)
