package dev.parley.testkit

import java.io.IOException
import java.net.Socket

/** A socket that speaks HTTP by hand and sees exactly what comes. */
class RawClient(fake: FakeOpenAI) : AutoCloseable {
    val socket: Socket = Socket("127.0.0.1", fake.port()).apply { soTimeout = 10_000 }

    fun write(text: String): RawClient = apply {
        socket.getOutputStream().write(text.encodeToByteArray())
        socket.getOutputStream().flush()
    }

    fun get(path: String = "/models"): RawClient =
        write("GET /v1$path HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer x\r\n\r\n")

    /** A WebSocket's handshake. */
    fun upgrade(path: String): RawClient = write(
        "GET /v1$path HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer x\r\nConnection: Upgrade\r\n" +
            "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n",
    )

    fun post(body: String, path: String = "/chat/completions"): RawClient = write(postHead(body.length, path) + body)

    fun postHead(length: Int, path: String = "/chat/completions"): String =
        "POST /v1$path HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer x\r\nContent-Type: application/json\r\n" +
            "Content-Length: $length\r\n\r\n"

    /** Everything up to the end of the stream, and how it ended. */
    fun readAll(): Received {
        val bytes = mutableListOf<Byte>()
        return try {
            while (true) bytes += readByte() ?: break
            Received(bytes, "FIN")
        } catch (reset: IOException) {
            Received(bytes, reset.message.orEmpty())
        }
    }

    /** Bytes up to and including [end]. */
    fun readUntil(end: String): String = buildString {
        while (!endsWith(end)) append((readByte() ?: error("ended after: $this")).toInt().toChar())
    }

    private fun readByte(): Byte? = socket.getInputStream().read().takeIf { it >= 0 }?.toByte()

    override fun close(): Unit = socket.close()

    class Received(bytes: List<Byte>, val end: String) {
        val text: String = bytes.toByteArray().decodeToString()
        val body: String = text.substringAfter("\r\n\r\n", "")
    }
}

const val RESET: String = "Connection reset"
