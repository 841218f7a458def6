package dev.parley.testkit.wire

import dev.parley.testkit.Cut
import java.time.Duration

/** Everything that is to be known about a reply before it is played; the builder functions of `Reply` fill it in. */
internal data class Plan(
    val status: Int = 200,
    val headers: List<Pair<String, String>> = emptyList(),
    val body: Body = WholeBody(ByteArray(0)),
    val chunked: Boolean = body.length == null,
    val interim: List<Int> = emptyList(),
    val delay: Duration = Duration.ZERO,
    val times: Int = 1,
    val pieceSize: Int? = null,
    val pieceInterval: Duration = Duration.ZERO,
    val cutAt: Long? = null,
    /** How the connection ends; null when the reply ends as HTTP wants it and the connection may live on. */
    val ending: Cut? = null,
    /** The body is all that is sent: no head, no framing. */
    val verbatim: Boolean = false,
    val afterReceiving: Long? = null,
    val unread: Boolean = false,
) {
    /** This plan with those of [more] whose names it does not set itself. */
    fun withDefaultHeaders(more: List<Pair<String, String>>): Plan =
        if (verbatim) this else copy(headers = headers + more.filterNot { (name, _) -> sets(name) })

    /** Whether the reply itself says that the connection ends with it. */
    val closes: Boolean
        get() = headers.any { (name, value) -> name.equals("Connection", true) && value.equals("close", true) }

    private fun sets(name: String) = headers.any { it.first.equals(name, ignoreCase = true) }

    companion object {
        const val ALWAYS: Int = Int.MAX_VALUE
    }
}
