package dev.parley.testkit.service

import dev.parley.testkit.Reply

/** Thrown by an area to answer with the service's error JSON. */
internal class Refusal(
    message: String,
    private val param: String? = null,
    private val code: String? = null,
    private val status: Int = 400,
    private val type: String = "invalid_request_error",
) : RuntimeException(message) {
    fun reply(): Reply = Reply.error(status, type, code, message.orEmpty(), param)
}
