package dev.parley.processor

import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import io.kotest.matchers.string.shouldNotContain

class ServiceWriterTest : AnnotationSpec() {
    @Test
    fun `a suspend function becomes a future with and without options`() {
        val code =
            face(
                "public suspend fun create(text: String, options: RequestOptions = RequestOptions.NONE): String = text",
            )
        code shouldContain
            "public CompletableFuture<String> create(String text) { return create(text, RequestOptions.NONE); }"
        code shouldContain "public CompletableFuture<String> create(String text, RequestOptions options) { " +
            "Objects.requireNonNull(text, \"text\"); Objects.requireNonNull(options, \"options\"); " +
            "return future(continuation -> service.create(text, options, continuation)); }"
    }

    @Test
    fun `a flow becomes a publisher`() {
        face("public fun stream(text: String): Flow<Int> = emptyFlow()") shouldContain
            "public EventPublisher<Integer> stream(String text) { Objects.requireNonNull(text, \"text\"); " +
            "return events(() -> service.stream(text)); }"
    }

    @Test
    fun `a page becomes one that Java can turn`() {
        face("public suspend fun list(): Page<String> = TODO()") shouldContain
            "public CompletableFuture<AsyncPage<String>> list() { return page(continuation -> service.list(continuation)); }"
    }

    @Test
    fun `where there is a type with its JSON, the class will do`() {
        val call = "public suspend fun <T : Any> create(text: String, type: JsonType<T>, " +
            "options: RequestOptions = RequestOptions.NONE): T = TODO()"
        val code = Processed.of(
            service(call).replaceFirst("import", "import dev.parley.schema.JsonType\nimport"),
            JSON_TYPE,
        )
            .code("chat/AsyncChats")
        code shouldContain "CompletableFuture<T> create(String text, JsonType<T> type) { " +
            "return create(text, type, RequestOptions.NONE); }"
        code shouldContain "public <T> CompletableFuture<T> create(String text, Class<T> type) { " +
            "return create(text, JsonType.of(Objects.requireNonNull(type, \"type\"))); }"
        code shouldContain "create(String text, Class<T> type, RequestOptions options) { " +
            "return create(text, JsonType.of(Objects.requireNonNull(type, \"type\")), options); }"
    }

    @Test
    fun `a service that a call leads to has a face of its own`() {
        face("public fun content(id: String): Other = Other()", "@ApiService public class Other") shouldContain
            "public AsyncOther content(String id) { Objects.requireNonNull(id, \"id\"); " +
            "return new AsyncOther(service.content(id), calls); }"
    }

    @Test
    fun `nothing becomes a future of nothing`() {
        face("public suspend fun delete(id: String) {}") shouldContain
            "CompletableFuture<@Nullable Void> delete(String id) { Objects.requireNonNull(id, \"id\"); return done(continuation ->"
    }

    @Test
    fun `a result that may be missing says so`() {
        face("public suspend fun find(): Long? = null") shouldContain "CompletableFuture<@Nullable Long> find()"
    }

    @Test
    fun `flat optional parameters make one short overload and the full ones`() {
        val code = face(
            "public suspend fun list(id: String, limit: Int? = null, after: String? = null,\n" +
                "options: RequestOptions = RequestOptions.NONE): Int = 1",
        )
        code shouldContain "list(String id) { return list(id, null, null, RequestOptions.NONE); }"
        code shouldContain "list(String id, @Nullable Integer limit, @Nullable String after) { " +
            "return list(id, limit, after, RequestOptions.NONE); }"
        code shouldContain "list(String id, @Nullable Integer limit, @Nullable String after, RequestOptions options) {"
    }

    @Test
    fun `an empty request is made where it may be left out`() {
        face("public suspend fun list(query: Query = Query()): Int = 1", QUERY) shouldContain
            "list() { return list(new Query()); }"
    }

    @Test
    fun `lists take any kind of the elements`() {
        val code = face("public suspend fun wait(ids: List<Shape>): Int = 1", "public interface Shape")
        code shouldContain "wait(List<? extends Shape> ids)"
        code shouldContain "service.wait(list(ids, \"ids\"), continuation)"
    }

    @Test
    fun `a parameter may be called like a field`() {
        face("public suspend fun move(service: String): Int = 1") shouldContain
            "future(continuation -> this.service.move(service, continuation))"
    }

    @Test
    fun `what is Kotlin's alone or not public has no face`() {
        val code = face(
            "@JvmSynthetic public suspend fun sugar(): Int = 1\ninternal suspend fun inner(): Int = 1\n" +
                "override fun toString(): String = \"\"",
        )
        code shouldNotContain "sugar"
        code shouldNotContain "inner"
        code shouldNotContain "toString"
    }

    @Test
    fun `what is deprecated stays so, without a warning of its own`() {
        val java = Processed.of(
            service("@Deprecated(\"Use `b`.\") public suspend fun a(): Int = 1"),
        ).java("chat/AsyncChats")
        java shouldContain " * @deprecated Use {@code b}.\n     */\n    @Deprecated\n    public"
        java shouldContain "@SuppressWarnings(\"deprecation\")\npublic final class AsyncChats"
    }

    @Test
    fun `the same calls block where one waits for them`() {
        val members = listOf(
            "/** Suspends until it is there.\n@throws IllegalStateException when it is not. */",
            "public suspend fun create(text: String): String = text",
            "public suspend fun delete(id: String) {}",
            "public suspend fun list(): Page<String> = TODO()",
            "public fun stream(text: String): Flow<Int> = emptyFlow()",
        )
        val processed = Processed.of(service(members.joinToString("\n")))
        processed.errors.shouldBeEmpty()
        val code = processed.code("chat/BlockingChats")
        code shouldContain "public final class BlockingChats extends BlockingService {"
        code shouldContain
            "Returns when it is there. * * @throws IllegalStateException when it is not. */ public String create("
        code shouldContain "return await(continuation -> service.create(text, continuation)); }"
        code shouldContain "public void delete(String id) { Objects.requireNonNull(id, \"id\"); await(continuation ->"
        code shouldContain
            "public BlockingPage<String> list() { return page(continuation -> service.list(continuation)); }"
        code shouldContain "public Events<Integer> stream(String text) {"
    }

    @Test
    fun `a request may be made in place`() {
        val code = face(
            "public suspend fun create(ask: Ask, options: RequestOptions = RequestOptions.NONE): Int = 1",
            "@JvmRecord public data class Ask(val model: String, val parts: List<String>, val top: Double? = null)",
        )
        code shouldContain "create(String model, Consumer<? super AskBuilder> ask) { " +
            "AskBuilder builder = AskBuilder.of(model, List.of()); " +
            "Objects.requireNonNull(ask, \"ask\").accept(builder); return create(builder.build()); }"
        code shouldContain "create(String model, Consumer<? super AskBuilder> ask, RequestOptions options) {"
    }

    @Test
    fun `extensions of a flow are methods of its publisher`() {
        val extensions = listOf(
            "@JvmRecord public data class Chunk(val text: String)",
            "/** Its text. */ public suspend fun Flow<Chunk>.toText(): String = TODO()",
            "public fun Flow<Chunk>.deltas(): Flow<String> = TODO()",
        )
        val stream = "public fun stream(): Flow<Chunk> = emptyFlow()"
        val processed = Processed.of(service(stream, extensions.joinToString("\n")))
        processed.errors.shouldBeEmpty()
        processed.code("chat/AsyncChats") shouldContain
            "public ChunkStream stream() { return new ChunkStream(events(() -> service.stream())); }"
        val code = processed.code("chat/ChunkStream")
        code shouldContain "public final class ChunkStream extends EventPublisher<Chunk> {"
        code shouldContain
            "/** * Its text. */ public CompletableFuture<String> toText() { return future(continuation -> Source"
        code shouldContain "Kt.toText(events(), continuation)); }"
        code shouldContain "public EventPublisher<String> deltas() { return events(Source"
    }

    @Test
    fun `events of several kinds have one publisher, which leaves the same open as they`() {
        val processed = Processed.of(
            service("public fun follow(): Flow<Step<Int, String>> = emptyFlow()"),
            chat(
                "public class Step<out E, out R>(public val event: E)\n/** Those events. */\n" +
                    "public fun <E> Flow<Step<E, *>>.events(): Flow<E> = emptyFlow()",
            ),
        )
        processed.errors.shouldBeEmpty()
        processed.code("chat/AsyncChats") shouldContain "public StepStream<Integer, String> follow() { " +
            "return new StepStream<Integer, String>(events(() -> service.follow())); }"
        val code = processed.code("chat/StepStream")
        code shouldContain "public final class StepStream<E, R> extends EventPublisher<Step<E, R>> {"
        code shouldContain "public EventPublisher<E> events() { return events(Source"
    }

    @Test
    fun `the client has an accessor for each service of each module`() {
        val processed = Processed.of(
            service("public val parts: Parts get() = Parts()", "@ApiService public class Parts internal constructor()"),
            "package dev.parley\nimport dev.parley.chat.Chats\npublic class OpenAI { public val chat: Chats get() = TODO() }",
            "@file:JvmName(\"More\")\npackage dev.parley.more\n" +
                "import dev.parley.OpenAI\nimport dev.parley.annotation.ApiService\n" +
                "/** More of it. */\npublic val OpenAI.extras: Extras get() = Extras()\n" +
                "@ApiService public class Extras internal constructor()",
        )
        processed.errors.shouldBeEmpty()
        val client = processed.code("OpenAIServices")
        client shouldContain "public AsyncChats chat() { return new AsyncChats(openai.getChat(), calls); }"
        processed.code("BlockingServices") shouldContain
            "public BlockingChats chat() { return new BlockingChats(openai.getChat(), calls); }"
        client shouldContain "/** * More of it. */ public AsyncExtras extras() { return ApiModule.of(\"parley-"
        client shouldContain "\", () -> new AsyncExtras(More.getExtras(openai), calls)); }"
        processed.code("chat/AsyncChats") shouldContain
            "AsyncParts parts() { return new AsyncParts(service.getParts(), calls); }"
    }

    @Test
    fun `each package of its own is null-marked`() {
        val processed = Processed.of(service("public suspend fun a(): Int = 1"))
        processed.java("chat/package-info") shouldContain "@NullMarked\npackage dev.parley.java.chat;"
        ("dev/parley/java/package-info.java" in processed.names) shouldBe false
    }

    private fun face(members: String, beside: String = ""): String {
        val processed = Processed.of(service(members, beside))
        processed.errors.shouldBeEmpty()
        return processed.code("chat/AsyncChats")
    }
}

private const val QUERY = "@JvmRecord public data class Query(val limit: Int? = null)"

private const val JSON_TYPE = "package dev.parley.schema\npublic class JsonType<T : Any>"
