package dev.parley.http

/** What may stand in a request header. The messages name the header and never show its value, which may be secret. */
internal object HeaderRules {
    private val OURS = setOf("content-length", "content-type", "transfer-encoding", "upgrade", "connection", "host")
    private const val NAME_SYMBOLS = "!#$%&'*+-.^_`|~"

    /** @throws IllegalArgumentException when [name] is no header name or [value], unless empty, could not be sent in it. */
    fun check(name: String, value: String) {
        require(name.isNotEmpty() && name.all { it in NAME_SYMBOLS || (it.isLetterOrDigit() && it.code < 128) }) {
            "headers: a name may hold letters, digits and $NAME_SYMBOLS only"
        }
        require(name.lowercase() !in OURS) { "headers: $name is set by the connection itself" }
        if (value.isNotEmpty()) checkValue("headers: $name", value)
    }

    /** @throws IllegalArgumentException when [value], if there is one, is blank or could not be sent in a header. */
    fun checkValue(argument: String, value: String?) {
        if (value == null) return
        require(value.isNotBlank()) { "$argument must not be blank" }
        require(value.all { it.code in 0x20..0x7e }) {
            "$argument may hold printable ASCII characters only: no line break, no control character, no accent"
        }
    }
}
