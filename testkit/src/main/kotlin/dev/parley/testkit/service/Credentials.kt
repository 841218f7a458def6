package dev.parley.testkit.service

import dev.parley.testkit.RecordedRequest

/** Lets a request pass that carries [expected] as its bearer token, or any token at all when that is null. */
internal class Credentials(private val expected: String?) {
    fun check(request: RecordedRequest) {
        val token = tokenOf(request) ?: throw missing()
        if (expected != null && token != expected) throw incorrect()
    }

    private fun tokenOf(request: RecordedRequest) =
        request.header("authorization")?.let { BEARER.matchEntire(it) }?.groupValues?.get(1)

    private fun missing() = refusal(
        "You didn't provide an API key. You need to provide your API key in an Authorization header using Bearer " +
            "auth (i.e. Authorization: Bearer YOUR_KEY).",
    )

    /** Unlike the service's, this message holds nothing of the key. */
    private fun incorrect() = refusal("Incorrect API key provided: ****. You can find your API key in your settings.")

    private fun refusal(message: String) = Refusal(message, code = "invalid_api_key", status = 401)

    private companion object {
        val BEARER = Regex("Bearer +(\\S+)", RegexOption.IGNORE_CASE)
    }
}
