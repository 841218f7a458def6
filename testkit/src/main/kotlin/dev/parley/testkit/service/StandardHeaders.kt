package dev.parley.testkit.service

/** The headers that the service puts on every reply; the request id counts up from `req_fake_1`. */
internal class StandardHeaders {
    private var replies = 0

    fun next(): List<Pair<String, String>> = listOf("x-request-id" to "req_fake_${++replies}") + SAME_FOR_ALL

    private companion object {
        val SAME_FOR_ALL = listOf(
            "openai-version" to "2020-10-01",
            "openai-processing-ms" to "7",
            "openai-organization" to "org-fake",
            "x-ratelimit-limit-requests" to "10000",
            "x-ratelimit-remaining-requests" to "9999",
            "x-ratelimit-reset-requests" to "1s",
            "x-ratelimit-limit-tokens" to "2000000",
            "x-ratelimit-remaining-tokens" to "1999000",
            "x-ratelimit-reset-tokens" to "6m0s",
        )
    }
}
