package dev.parley.testkit

import java.net.http.HttpResponse

/** A file as the value of a field. */
const val FILE: String = "@file"

/** Sends [fields] as a form, in their order. */
fun Client.form(path: String, vararg fields: Pair<String, String>): HttpResponse<String> {
    val parts = fields.joinToString("") { (name, value) ->
        val file = if (value == FILE) "; filename=\"$name.bin\"" else ""
        "--b\r\nContent-Disposition: form-data; name=\"$name\"$file\r\n\r\n$value\r\n"
    }
    return post(path, "$parts--b--\r\n", "multipart/form-data; boundary=b")
}
