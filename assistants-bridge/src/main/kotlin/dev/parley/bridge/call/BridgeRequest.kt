package dev.parley.bridge.call

/**
 * A call as it came, by whatever way.
 *
 * @property path Below the base URL, encoded, such as `/threads/thread_1`.
 * @property query The parameters, decoded.
 * @property headers By their names in lower case.
 */
internal class BridgeRequest(
    val method: String,
    val path: String,
    val query: Map<String, List<String>>,
    val headers: Map<String, String>,
    val body: ByteArray,
)
