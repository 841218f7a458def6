package dev.parley.http

import java.net.Inet6Address
import java.net.InetAddress

/** Addresses that only machines nearby can reach: this machine's own, those of private networks, and link-local ones. */
internal object PrivateNetwork {
    private val LITERAL = Regex("""\[?[0-9a-fA-F:.]*:[0-9a-fA-F:.]*]?|\d+\.\d+\.\d+\.\d+""")
    private const val UNIQUE_LOCAL = 0xFC
    private const val UNIQUE_LOCAL_MASK = 0xFE
    private const val CARRIER_GRADE = 100
    private val CARRIER_GRADE_SECOND = 64..127

    /** Whether [host] spells out such an address, or is this machine's name for itself. */
    fun names(host: String): Boolean = when {
        LITERAL.matches(host) -> holds(InetAddress.getByName(host.removeSurrounding("[", "]")))
        else -> host == "localhost" || host.endsWith(".localhost")
    }

    /** Whether [address] is one. */
    fun holds(address: InetAddress): Boolean =
        address.isLoopbackAddress || address.isSiteLocalAddress || address.isLinkLocalAddress ||
            address.isAnyLocalAddress || address.isMulticastAddress || isOfNewerKind(address)

    /** What the JDK does not know by name. */
    private fun isOfNewerKind(address: InetAddress): Boolean {
        val first = address.address[0].toInt() and 0xFF
        return if (address is Inet6Address) {
            first and UNIQUE_LOCAL_MASK == UNIQUE_LOCAL
        } else {
            first == CARRIER_GRADE && (address.address[1].toInt() and 0xFF) in CARRIER_GRADE_SECOND
        }
    }
}
