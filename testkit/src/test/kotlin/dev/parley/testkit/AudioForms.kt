package dev.parley.testkit

import java.io.ByteArrayOutputStream
import java.net.http.HttpRequest.BodyPublishers
import java.net.http.HttpResponse
import java.net.http.HttpResponse.BodyHandlers

/** Sends [fields], and then [sound] as the file [fileName] in the field [file]. */
fun Client.postSound(
    path: String,
    vararg fields: Pair<String, String>,
    sound: ByteArray? = byteArrayOf(1, 2, 3),
    fileName: String = "meeting.wav",
    file: String = "file",
): HttpResponse<String> {
    val body = ByteArrayOutputStream()
    for ((name, value) in fields) {
        body.writeBytes("--B\r\nContent-Disposition: form-data; name=\"$name\"\r\n\r\n$value\r\n".encodeToByteArray())
    }
    if (sound != null) {
        body.writeBytes(
            "--B\r\nContent-Disposition: form-data; name=\"$file\"; filename=\"$fileName\"\r\n\r\n".encodeToByteArray(),
        )
        body.writeBytes(sound)
        body.writeBytes("\r\n".encodeToByteArray())
    }
    body.writeBytes("--B--\r\n".encodeToByteArray())
    val request = request(path).header("Content-Type", "multipart/form-data; boundary=B")
    return Client.HTTP.send(
        request.POST(BodyPublishers.ofByteArray(body.toByteArray())).build(),
        BodyHandlers.ofString(),
    )
}

/** What [body] asks to be said. */
fun Client.sound(body: String): ByteArray {
    val request = request("/audio/speech").header("Content-Type", "application/json")
    return Client.HTTP.send(request.POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofByteArray()).body()
}
