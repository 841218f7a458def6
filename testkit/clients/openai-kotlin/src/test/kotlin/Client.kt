package clients

import com.aallam.openai.api.file.FileSource
import com.aallam.openai.api.http.Timeout
import com.aallam.openai.client.OpenAI
import com.aallam.openai.client.OpenAIHost
import kotlinx.io.Buffer
import kotlin.time.Duration.Companion.seconds

/** openai-kotlin at the fake that run has started. */
val openai = OpenAI(
    token = "sk-test",
    timeout = Timeout(socket = 20.seconds),
    host = OpenAIHost(checkNotNull(System.getenv("OPENAI_BASE_URL")) { "start this with ../run" } + "/"),
)

fun source(name: String, bytes: ByteArray): FileSource = FileSource(name, Buffer().apply { write(bytes) })
