package dev.parley.testkit

import io.kotest.assertions.withClue
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.shouldBe
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.jsonArray
import kotlinx.serialization.json.jsonObject
import java.net.http.HttpResponse
import java.time.Duration
import java.time.Instant

class VectorStoresTest : AnnotationSpec() {
    private var now = Instant.EPOCH

    private fun withStores(test: (Client) -> Unit) {
        now = Instant.ofEpochSecond(1_767_225_600)
        withFake(FakeOpenAIOptions().lenient().clock { now }) { _, client -> test(client) }
    }

    private fun later(seconds: Long) {
        now += Duration.ofSeconds(seconds)
    }

    /** Uploads [text] as a file, and tells its id. */
    private fun Client.upload(name: String, text: String): String {
        val form = "--b\r\nContent-Disposition: form-data; name=\"purpose\"\r\n\r\nassistants\r\n--b\r\n" +
            "Content-Disposition: form-data; name=\"file\"; filename=\"$name\"\r\n\r\n$text\r\n--b--\r\n"
        return post("/files", form, "multipart/form-data; boundary=b").json.at("id")
    }

    /** Puts [text] into [store] as a file, and tells its id. */
    private fun Client.add(store: String, name: String, text: String, more: String = ""): String {
        val id = upload(name, text)
        post("/vector_stores/$store/files", """{"file_id":"$id"$more}""").statusCode() shouldBe 200
        return id
    }

    private fun Client.store(body: String = "{}") = post("/vector_stores", body).json.at("id")

    private fun Client.counts(path: String) = get(path).json.getValue("file_counts").jsonObject.values.joinToString(" ")

    private fun Client.found(store: String, body: String): List<String> =
        post("/vector_stores/$store/search", body).json.getValue("data").jsonArray
            .map { "${it.jsonObject.at("filename")} ${it.jsonObject.at("score")}" }

    private fun ids(reply: HttpResponse<String>) = reply.json.getValue("data").jsonArray.map { it.jsonObject.at("id") }

    private fun refusal(status: Int, reply: HttpResponse<String>): JsonObject {
        withClue(reply.body()) { reply.statusCode() shouldBe status }
        return reply.error
    }

    @Test
    fun `a store is made, changed, listed and deleted`() = withStores { client ->
        val made = client.post(
            "/vector_stores",
            """{"name":"FAQ","description":"d","metadata":{"a":"b"},"expires_after":{"anchor":"last_active_at","days":1}}""",
        ).json
        made shouldBe json(
            """{"id":"vs_fake1","object":"vector_store","created_at":1767225600,"name":"FAQ","description":"d",
            "usage_bytes":0,"file_counts":{"in_progress":0,"completed":0,"failed":0,"cancelled":0,"total":0},
            "status":"completed","expires_after":{"anchor":"last_active_at","days":1},"expires_at":1767312000,
            "last_active_at":1767225600,"metadata":{"a":"b"}}""",
        )
        client.post("/vector_stores/vs_fake1", """{"name":"New"}""").json.at("name") shouldBe "New"
        client.get("/vector_stores/vs_fake1").json.at("metadata", "a") shouldBe "b"
        repeat(3) { client.store() }
        ids(client.get("/vector_stores")) shouldContainExactly List(4) { "vs_fake${4 - it}" }
        ids(client.get("/vector_stores?order=asc&limit=1&after=vs_fake2")) shouldBe listOf("vs_fake3")
        ids(client.get("/vector_stores?limit=1&before=vs_fake1")) shouldBe listOf("vs_fake2")
        client.delete("/vector_stores/vs_fake1").json shouldBe
            json("""{"id":"vs_fake1","object":"vector_store.deleted","deleted":true}""")
        refusal(404, client.get("/vector_stores/vs_fake1")).at("message") shouldBe
            "No vector store found with id 'vs_fake1'."
    }

    @Test
    fun `a file is processed for a second, and the store counts it`() = withStores { client ->
        val store = client.store()
        val id = client.upload("a.txt", "Hello world")
        val added = client.post("/vector_stores/$store/files", """{"file_id":"$id","attributes":{"year":2024}}""")
        added.json.at("status") shouldBe "in_progress"
        added.header("openai-poll-after-ms") shouldBe "100"
        client.counts("/vector_stores/$store") shouldBe "1 0 0 0 1"
        client.get("/vector_stores/$store").json.at("status") shouldBe "in_progress"
        refusal(400, client.get("/vector_stores/$store/files/$id/content"))
        later(1)
        val done = client.get("/vector_stores/$store/files/$id")
        done.header("openai-poll-after-ms") shouldBe null
        done.json shouldBe json(
            """{"id":"$id","object":"vector_store.file","usage_bytes":11,"created_at":1767225600,"vector_store_id":"$store",
            "status":"completed","last_error":null,"chunking_strategy":{"type":"static",
            "static":{"max_chunk_size_tokens":800,"chunk_overlap_tokens":400}},"attributes":{"year":2024}}""",
        )
        client.counts("/vector_stores/$store") shouldBe "0 1 0 0 1"
        client.get("/vector_stores/$store").json.at("usage_bytes") shouldBe "11"
        client.get("/vector_stores/$store/files/$id/content").json.at("data", 0, "text") shouldBe "Hello world"
    }

    @Test
    fun `some files cannot be processed`() = withStores { client ->
        val store = client.store()
        val cases = mapOf("a.png" to "unsupported_file", "blank.txt" to "invalid_file", "fail.txt" to "server_error")
        val ids = cases.keys.map { client.add(store, it, if (it == "blank.txt") " " else "text") }
        later(1)
        cases.values.zip(ids).forEach { (code, id) ->
            client.get("/vector_stores/$store/files/$id").json.at("last_error", "code") shouldBe code
        }
        client.counts("/vector_stores/$store") shouldBe "0 0 3 0 3"
        ids(client.get("/vector_stores/$store/files?filter=failed")) shouldBe ids.reversed()
        ids(client.get("/vector_stores/$store/files?filter=completed")) shouldBe emptyList()
    }

    @Test
    fun `a file's attributes are changed, and it is taken out of the store`() = withStores { client ->
        val store = client.store()
        val id = client.add(store, "a.txt", "text", ""","attributes":{"a":1}""")
        val path = "/vector_stores/$store/files/$id"
        client.post(path, """{"attributes":{"b":true}}""").json.getValue("attributes") shouldBe json("""{"b":true}""")
        refusal(400, client.post(path, """{"attributes":{"b":[1]}}""")).at("param") shouldBe "attributes.b"
        client.delete(path).json.at("object") shouldBe "vector_store.file.deleted"
        refusal(404, client.get(path)).at("message") shouldBe
            "No file found with id '$id' in vector store '$store'."
        client.get("/files/$id").statusCode() shouldBe 200
    }

    @Test
    fun `a batch takes many files, alike or each in its own way`() = withStores { client ->
        val store = client.store()
        val (one, two) = listOf("a.txt", "fail.txt").map { client.upload(it, "text") }
        val path = "/vector_stores/$store/file_batches"
        client.post(path, """{"file_ids":["$one","$two"],"attributes":{"a":1}}""").json shouldBe json(
            """{"id":"vsfb_fake1","object":"vector_store.files_batch","created_at":1767225600,"vector_store_id":"$store",
            "status":"in_progress","file_counts":{"in_progress":2,"completed":0,"failed":0,"cancelled":0,"total":2}}""",
        )
        later(1)
        client.get("$path/vsfb_fake1").json.at("status") shouldBe "completed"
        client.counts("$path/vsfb_fake1") shouldBe "0 1 1 0 2"
        ids(client.get("$path/vsfb_fake1/files?filter=completed")) shouldBe listOf(one)
        client.post(path, """{"files":[{"file_id":"$one","attributes":{"b":2}},{"file_id":"$two"}]}""")
        client.get("/vector_stores/$store/files/$one").json.at("attributes", "b") shouldBe "2"
        refusal(400, client.post(path, "{}")).at("param") shouldBe "file_ids"
        refusal(400, client.post(path, """{"file_ids":["$one"],"files":[{"file_id":"$two"}]}"""))
        refusal(404, client.post(path, """{"file_ids":["$one","file-0"]}"""))
        refusal(404, client.get("$path/vsfb_0"))
    }

    @Test
    fun `a batch that is called off in time keeps its files from being processed`() = withStores { client ->
        val store = client.store()
        val id = client.upload("a.txt", "text")
        val path = "/vector_stores/$store/file_batches"
        repeat(2) { client.post(path, """{"file_ids":["$id"]}""") }
        client.post("$path/vsfb_fake1/cancel", "{}").json.at("status") shouldBe "cancelled"
        client.counts("$path/vsfb_fake1") shouldBe "0 0 0 1 1"
        later(1)
        client.post("$path/vsfb_fake2/cancel", "{}").json.at("status") shouldBe "completed"
    }

    @Test
    fun `a search finds what has the words, best first`() = withStores { client ->
        val store = client.store()
        client.add(store, "cats.txt", "Cats sleep all day.")
        client.add(store, "dogs.txt", "Dogs and cats: they sleep, they eat.")
        client.add(store, "fail.txt", "cats sleep eat")
        client.found(store, """{"query":"cats sleep eat"}""") shouldBe emptyList()
        later(1)
        val reply = client.post("/vector_stores/$store/search", """{"query":"Do CATS sleep?"}""").json
        reply.at("object") shouldBe "vector_store.search_results.page"
        reply.at("search_query", 0) shouldBe "Do CATS sleep?"
        reply.at("data", 0, "content", 0, "text") shouldBe "Cats sleep all day."
        client.found(store, """{"query":"cats eat"}""") shouldBe listOf("dogs.txt 1.0", "cats.txt 0.5")
        client.found(store, """{"query":["eat","day"]}""") shouldBe listOf("cats.txt 1.0", "dogs.txt 1.0")
        client.found(store, """{"query":"cats eat","max_num_results":1}""") shouldBe listOf("dogs.txt 1.0")
        client.found(store, """{"query":"cats eat","ranking_options":{"score_threshold":0.6}}""") shouldBe
            listOf("dogs.txt 1.0")
        client.found(store, """{"query":"birds"}""") shouldBe emptyList()
        refusal(400, client.post("/vector_stores/$store/search", "{}")).at("param") shouldBe "query"
    }

    @Test
    fun `a search looks only into the files that its filters let through`() = withStores { client ->
        val store = client.store()
        val files = mapOf("a" to """{"n":1,"s":"x","b":true}""", "b" to """{"n":2,"s":"y"}""", "c" to "{}")
        for ((name, attributes) in files) client.add(store, "$name.md", "word", ""","attributes":$attributes""")
        later(1)
        fun names(filter: String) = client.found(store, """{"query":"word","filters":$filter}""")
            .joinToString("") { it.substringBefore('.') }

        fun compare(type: String, key: String, value: String) = """{"type":"$type","key":"$key","value":$value}"""
        val cases = mapOf(
            compare("eq", "n", "1.0") to "a",
            compare("eq", "s", "\"y\"") to "b",
            compare("eq", "b", "true") to "a",
            compare("ne", "n", "1") to "bc",
            compare("gt", "n", "1") to "b",
            compare("gte", "n", "1") to "ab",
            compare("lt", "n", "2") to "a",
            compare("lte", "n", "2") to "ab",
            compare("in", "s", """["x","z"]""") to "a",
            compare("nin", "n", "[1,3]") to "bc",
            """{"type":"and","filters":[${compare("gt", "n", "0")},${compare("ne", "s", "\"y\"")}]}""" to "a",
            """{"type":"or","filters":[${compare("eq", "n", "2")},${compare("eq", "b", "true")}]}""" to "ab",
        )
        for ((filter, names) in cases) withClue(filter) { names(filter) shouldBe names }
        refusal(400, client.post("/vector_stores/$store/search", """{"query":"w","filters":{"type":"near"}}"""))
            .at("param") shouldBe "filters.type"
    }

    @Test
    fun `a long text is searched in pieces`() = withStores { client ->
        val store = client.store()
        val sizes = """{"max_chunk_size_tokens":100,"chunk_overlap_tokens":50}"""
        val strategy = """"chunking_strategy":{"type":"static","static":$sizes}"""
        client.add(store, "a.txt", List(220) { "w$it" }.joinToString(" "), ",$strategy")
        later(1)
        client.found(store, """{"query":"w60"}""").size shouldBe 2
        client.found(store, """{"query":"w219"}""").size shouldBe 1
        val bad = strategy.replace("50", "51")
        refusal(400, client.post("/vector_stores/$store/files", """{"file_id":"file-fake1",$bad}"""))
    }

    @Test
    fun `a store that nobody uses expires`() = withStores { client ->
        val store = client.store("""{"expires_after":{"anchor":"last_active_at","days":1}}""")
        later(80_000)
        client.found(store, """{"query":"a"}""") shouldBe emptyList()
        later(80_000)
        client.get("/vector_stores/$store").json.at("status") shouldBe "completed"
        later(6_400)
        client.get("/vector_stores/$store").json.at("status") shouldBe "expired"
        refusal(400, client.post("/vector_stores/$store/search", """{"query":"a"}"""))
        refusal(400, client.post("/vector_stores", """{"expires_after":{"anchor":"last_active_at","days":0}}"""))
    }

    @Test
    fun `a store is made with files in it, or not at all`() = withStores { client ->
        val id = client.upload("a.txt", "text")
        client.counts("/vector_stores/${client.store("""{"file_ids":["$id"]}""")}") shouldBe "1 0 0 0 1"
        refusal(404, client.post("/vector_stores", """{"file_ids":["$id","file-0"]}"""))
        ids(client.get("/vector_stores")).size shouldBe 1
    }
}
