package dev.parley.benchmarks

import dev.parley.FileSource
import dev.parley.JobFailedException
import dev.parley.chat.ChatCompletionRequest
import dev.parley.chat.ChatCompletions
import dev.parley.chat.toCompletion
import dev.parley.chat.user
import dev.parley.completions.CompletionRequest
import dev.parley.completions.toCompletion
import dev.parley.responses.ResponseRequest
import dev.parley.responses.responses
import dev.parley.responses.toResponse
import dev.parley.threads.runs.RunRequest
import dev.parley.threads.threads
import dev.parley.threads.toRunResult
import dev.parley.vectorstores.VectorStoreUpload
import dev.parley.vectorstores.VectorStoreUploadRequest
import dev.parley.vectorstores.vectorStores

private const val TOKEN = """{"index":0,"text":" a","logprobs":{"tokens":[" a"],"token_logprobs":[-0.1],""" +
    """"top_logprobs":[{" a":-0.1}],"text_offset":[7]},"finish_reason":null}"""
private const val SHELL = """{"type":"shell_call_output","id":"o","call_id":"c","output":[],"status":"in_progress"}"""
private const val MESSAGE = """{"type":"message","id":"o","role":"assistant","content":[],"status":"in_progress"}"""
private const val PART = """{"type":"output_text","text":"","annotations":[]}"""
private const val CITATION = """{"type":"url_citation","url":"https://e.org","start_index":1,"end_index":2}"""
private const val LOGS = """{"type":"tool_calls","tool_calls":[{"index":0,"id":"c","type":"code_interpreter",""" +
    """"code_interpreter":{"outputs":[{"index":0,"type":"logs","logs":"a line\n"}]}}]}"""
private const val RUN_ENDED = "event: thread.run.completed\ndata: {\"id\":\"r\",\"thread_id\":\"t\"," +
    "\"status\":\"completed\"}\n\nevent: done\ndata: [DONE]\n\n"
private const val KILO = 1_000
private const val BATCH = """{"id":"vsfb_1","status":"completed","file_counts":{}}"""

internal val growths: List<Growth> = listOf(
    Growth("chunks of a chat, put together", listOf(10_000, 100_000, 1_000_000), { _, size ->
        Repeated("", "data: ${Samples.CHUNK}\n\n", size, "data: [DONE]\n\n")
    }) { chat.stream(Samples.request).toCompletion() },

    Growth("messages of a request", listOf(100, 1_000, 10_000), { _, _ -> Repeated(Samples.COMPLETION, "", 0, "") }) {
        chat.create(ChatCompletionRequest("gpt-5.2", List(it) { user("Tell me a story of a fox and a hen.") }))
    },

    Growth("kilobytes of a reply", listOf(500, 5_000, 50_000), { _, size ->
        Repeated("""{"choices":[{"message":{"content":"""", "a".repeat(KILO), size, """"}}]}""")
    }) { chat.create(Samples.request) },

    Growth("lines of a batch", listOf(1_000, 10_000, 100_000), ::batchReply) {
        batches.results(ChatCompletions.BATCH, "b").collect {}
    },

    Growth("pieces of a completion with logprobs", listOf(4_000, 40_000, 400_000), { _, size ->
        Repeated("", """data: {"id":"c","choices":[$TOKEN]}""" + "\n\n", size, "data: [DONE]\n\n")
    }) { completions.stream(CompletionRequest("m", "a")).toCompletion() },

    response(
        "pieces of a shell's output",
        SHELL,
        "",
        """"type":"response.shell_call_output_content.delta",""" +
            """"command_index":0,"delta":{"stdout":"a line\n"}""",
    ),

    response(
        "annotations of a response",
        MESSAGE,
        """{"type":"response.content_part.added","part":$PART}""",
        """"type":"response.output_text.annotation.added","content_index":0,"annotation":$CITATION""",
    ),

    Growth("logs of a code interpreter", listOf(4_000, 40_000, 400_000), { _, size ->
        val delta = """{"id":"s","object":"thread.run.step.delta","delta":{"step_details":$LOGS}}"""
        Repeated("", "event: thread.run.step.delta\ndata: $delta\n\n", size, RUN_ENDED)
    }) { threads.runs.stream("t", RunRequest("a")).toRunResult() },

    Growth("files of a bulk upload, with progress", listOf(100, 1_000, 10_000), ::uploadReply) { size ->
        val files = List(size) { VectorStoreUpload(FileSource.of(ByteArray(1), "f$it")) }
        try {
            vectorStores.fileBatches.uploadAndPoll("v", VectorStoreUploadRequest(files), onProgress = { it.uploaded })
        } catch (_: JobFailedException) {
            // The service here lists no file as one that can be searched.
        }
    },
)

private fun response(name: String, item: String, first: String, piece: String) =
    Growth(name, listOf(4_000, 40_000, 400_000), { _, size ->
        val added = """{"type":"response.output_item.added","output_index":0,"item":$item}"""
        val begun = listOf(added, first).filter { it.isNotEmpty() }.joinToString("") { "data: $it\n\n" }
        val ended = """{"type":"response.completed","response":{"id":"r","output":[]}}"""
        Repeated(begun, """data: {"output_index":0,"item_id":"o",$piece}""" + "\n\n", size, "data: $ended\n\n")
    }) { responses.stream(ResponseRequest("m", "Hi")).toResponse() }

private fun batchReply(path: String, size: Int): Repeated {
    val response = """{"status_code":200,"body":${Samples.COMPLETION}}"""
    return if (path.endsWith("/content")) {
        Repeated("", """{"id":"r","custom_id":"c","response":$response,"error":null}""" + "\n", size, "")
    } else {
        Repeated("""{"id":"b","status":"completed","output_file_id":"f"}""", "", 0, "")
    }
}

private fun uploadReply(path: String, size: Int): Repeated = when {
    path.endsWith("/v1/files") -> Repeated("""{"id":"file-$size"}""", "", 0, "")
    path.endsWith("/files") -> Repeated("""{"data":[],"has_more":false}""", "", 0, "")
    else -> Repeated(BATCH, "", 0, "")
}
