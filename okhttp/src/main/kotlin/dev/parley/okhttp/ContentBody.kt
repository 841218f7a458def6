package dev.parley.okhttp

import dev.parley.http.carrier.Content
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.runBlocking
import okhttp3.MediaType
import okhttp3.MediaType.Companion.toMediaTypeOrNull
import okhttp3.RequestBody
import okio.BufferedSink
import java.io.IOException

/** A [Content], written on the thread that sends it. */
internal class ContentBody(private val content: Content) : RequestBody() {
    override fun contentType(): MediaType? = content.mediaType.toMediaTypeOrNull()

    override fun contentLength(): Long = content.length ?: -1

    override fun isOneShot(): Boolean = !content.repeatable

    /** Nothing but an [IOException] makes OkHttp clear up. */
    override fun writeTo(sink: BufferedSink) {
        content.bytes?.let { return sink.run { write(it) } }
        try {
            runBlocking(Dispatchers.Unconfined) { content.writeTo { bytes, count -> sink.write(bytes, 0, count) } }
        } catch (e: IOException) {
            throw e
        } catch (@Suppress("TooGenericExceptionCaught") e: Exception) {
            throw IOException(e)
        }
    }
}
