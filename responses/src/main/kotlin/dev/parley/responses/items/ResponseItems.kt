@file:JvmName("ResponseItems")

package dev.parley.responses.items


/** Instructions that the model follows whatever the user says. */
public fun developer(text: String): ResponseItem = Message(MessageRole.DEVELOPER, ItemContent.Text(text))

/** Instructions, much as [developer]'s. */
public fun system(text: String): ResponseItem = Message(MessageRole.SYSTEM, ItemContent.Text(text))

/** What the user says. */
public fun user(text: String): ResponseItem = Message(MessageRole.USER, ItemContent.Text(text))

/** What the user says, in parts: text, images, files. */
public fun user(vararg parts: ItemPart): ResponseItem = Message(MessageRole.USER, ItemContent.Parts(parts.asList()))

/** What the model said. */
public fun assistant(text: String): ResponseItem = Message(MessageRole.ASSISTANT, ItemContent.Text(text))

/** What a function gave: the answer to the call with [callId]. */
public fun functionCallOutput(callId: String, text: String): ResponseItem =
    FunctionCallOutput(ItemContent.Text(text), callId)

/** What a custom tool gave: the answer to the call with [callId]. */
public fun customToolCallOutput(callId: String, text: String): ResponseItem =
    CustomToolCallOutput(callId, ItemContent.Text(text))

/** The item with [id], which the service already has. */
public fun itemReference(id: String): ResponseItem = ItemReference(id)

/** What the message says, of the model or to it; empty when the item is no message. */
public val ResponseItem.text: String
    @JvmName("text")
    get() = when (this) {
        is OutputMessage -> text
        is Message -> text
        else -> ""
    }
