package dev.parley.http

import dev.parley.DecodingException
import dev.parley.annotation.InternalParleyApi
import java.nio.file.Path
import java.util.Base64
import kotlin.io.path.name
import kotlin.io.path.readBytes

/** Files within a request, as `data:` URLs. */
@InternalParleyApi
public object DataUrl {
    /** The content of [file], whose media type its name tells, or its first bytes. */
    public fun of(file: Path): String = of(file.readBytes(), file.name)

    /** [bytes], whose media type [name] tells, or their beginning. */
    public fun of(bytes: ByteArray, name: String = ""): String {
        val first = bytes.copyOf(minOf(bytes.size, MediaTypes.TELLING))
        val type = MediaTypes.ofName(name) ?: MediaTypes.ofContent(first) ?: MediaTypes.UNKNOWN
        return "data:$type;base64,${base64(bytes)}"
    }

    public fun base64(bytes: ByteArray): String = Base64.getEncoder().encodeToString(bytes)

    /**
     * The bytes of [base64], which may be a whole `data:` URL, as some servers send them. [what] says of what.
     *
     * @throws DecodingException when it is not base64.
     */
    public fun decode(what: String, base64: String): ByteArray = try {
        Base64.getDecoder().decode(base64.substringAfter("base64,"))
    } catch (e: IllegalArgumentException) {
        throw DecodingException("the $what is not base64", base64, null, e)
    }
}
