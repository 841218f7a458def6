package dev.parley.processor

import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.collections.shouldContain
import io.kotest.matchers.collections.shouldNotContain
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import io.kotest.matchers.string.shouldNotContain

class BuilderWriterTest : AnnotationSpec() {
    @Test
    fun `required values are arguments and must not be null`() {
        val code = builder("val model: String, val count: Int, val top: Double? = null")
        code shouldContain
            "public static AskBuilder of(String model, int count) { return new AskBuilder(model, count); }"
        code shouldContain "this.model = Objects.requireNonNull(model, \"model\"); this.count = count;"
    }

    @Test
    fun `optional values are fluent and take no boxes`() {
        builder("val top: Double? = null, val name: String? = null").apply {
            this shouldContain "public AskBuilder top(double top) { this.top = top; return this; }"
            this shouldContain "public AskBuilder name(@Nullable String name) { this.name = name; return this; }"
            this shouldContain "public Ask build() { return new Ask(top, name); }"
        }
    }

    @Test
    fun `defaults that Java can write are the builder's own`() {
        val properties = listOf(
            "val id: String",
            "val tags: List<String> = emptyList()",
            "val notes: Map<String, String> = emptyMap()",
            "val text: String = \"\"",
            "val count: Int = 0",
            "val bytes: Long? = 0",
            "val role: Role = Role.USER",
            "val extra: Extra = Extra.NONE",
        )
        val beside = constants("Role", "USER") + constants("Extra", "NONE")
        val code = builder(properties.joinToString(), beside)
        code shouldContain "public static AskBuilder of(String id) { return new AskBuilder(id); }"
        code shouldContain "private List<String> tags = new ArrayList<>();"
        code shouldContain "private Map<String, String> notes = new LinkedHashMap<>();"
        code shouldContain "private String text = \"\";"
        code shouldContain "private int count = 0;"
        code shouldContain "private @Nullable Long bytes = 0L;"
        code shouldContain "private Role role = Role.USER;"
        code shouldContain "private Extra extra = Extra.NONE;"
        code shouldContain "addTag(String tag) { this.tags.add(Objects.requireNonNull(tag, \"tag\")); return this; }"
        code shouldContain "builder.extra = Objects.requireNonNull(existing.extra(), \"extra\");"
        code shouldContain
            "List.copyOf(tags), Collections.unmodifiableMap(new LinkedHashMap<>(notes)), text, count, bytes,"
    }

    @Test
    fun `a copy begins with what there is`() {
        val code = builder("val model: String, val top: Double? = null, val tags: List<String>? = null")
        code shouldContain "AskBuilder from(Ask existing) { Objects.requireNonNull(existing, \"existing\"); " +
            "AskBuilder builder = new AskBuilder(existing.model());"
        code shouldContain "builder.top = existing.top();"
        code shouldContain "builder.tags = list(existing.tags(), \"tags\");"
    }

    @Test
    fun `lists are copied and take one element too`() {
        val code = builder("val messages: List<CharSequence>, val tools: List<String>? = null")
        code shouldContain "AskBuilder of(List<? extends CharSequence> messages)"
        code shouldContain "this.messages = list(Objects.requireNonNull(messages, \"messages\"), \"messages\");"
        code shouldContain "tools(@Nullable List<String> tools) { this.tools = list(tools, \"tools\");"
        code shouldContain "addMessage(CharSequence message) { " +
            "this.messages.add(Objects.requireNonNull(message, \"message\")); return this; }"
        code shouldContain "addTool(String tool) { if (this.tools == null) this.tools = new ArrayList<>(); " +
            "this.tools.add(Objects.requireNonNull(tool, \"tool\"));"
        code shouldContain "new Ask(List.copyOf(messages), tools == null ? null : List.copyOf(tools))"
    }

    @Test
    fun `what a function of the API makes is added`() {
        val union = "public sealed interface Part { @JvmRecord public data class Word(val text: String) : Part }\n" +
            "public fun word(text: String): Part = Part.Word(text)\npublic fun words(vararg texts: String): Part = TODO()"
        val code = builder("val parts: List<Part>, val top: Double? = null", union)
        code shouldContain "public AskBuilder addWordPart(String text) { this.parts.add(Source"
        code shouldContain "Kt.word(text)); return this; }"
        code shouldContain "public AskBuilder addWordsPart(String... texts) {"
    }

    @Test
    fun `maps keep their order and take one entry too`() {
        val code = builder("val metadata: Map<String, String>? = null")
        code shouldContain "this.metadata = map(metadata, \"metadata\");"
        code shouldContain "putMetadata(String key, String value)"
        code shouldContain
            "put(Objects.requireNonNull(key, \"key\"), Objects.requireNonNull(value, \"value\")); return this;"
        code shouldContain "Collections.unmodifiableMap(new LinkedHashMap<>(metadata))"
    }

    @Test
    fun `lists and maps that may hold null are not searched for it`() {
        val code = builder("val gaps: List<String?>? = null, val metadata: Map<String, String?>? = null")
        code shouldContain "this.gaps = list(gaps);"
        code shouldContain "addGap(@Nullable String gap)"
        code shouldContain "this.gaps.add(gap);"
        code shouldContain "this.metadata = map(metadata);"
        code shouldContain "this.metadata.put(Objects.requireNonNull(key, \"key\"), value);"
    }

    @Test
    fun `JSON comes as text or as a map as well`() {
        val code = builder("val schema: JsonObject? = null, val guess: JsonElement? = null")
        code shouldContain "schema(@Nullable JsonObject schema)"
        code shouldContain
            "schema(Map<String, ? extends @Nullable Object> schema) { this.schema = Json.object(Objects.requireNonNull(schema, \"schema\"));"
        code shouldContain
            "schemaJson(String json) { this.schema = Json.object(Objects.requireNonNull(json, \"json\"));"
        code shouldContain "guessJson(String json) { this.guess = Json.element(Objects.requireNonNull(json, \"json\"));"
    }

    @Test
    fun `a union with a text variant takes text`() {
        val union = "public sealed interface Content { @JvmRecord public data class Text(val text: String) : Content }"
        builder("val content: Content? = null", union) shouldContain
            "content(String content) { " +
            "this.content = new Content.Text(Objects.requireNonNull(content, \"content\"));"
        builder("val id: Int, val content: Content, val name: String? = null", union) shouldContain
            "of(int id, String content) { " +
            "return of(id, new Content.Text(Objects.requireNonNull(content, \"content\"))); }"
    }

    @Test
    fun `variants and elements of what goes in are built, what comes out is not`() {
        val names = processed(
            "val shapes: List<Shape>? = null",
            "public sealed interface Shape {\n" +
                "@JvmRecord public data class Box(val side: Int, val name: String? = null) : Shape\n" +
                "@JvmRecord public data class Dot(val name: String) : Shape }",
        ).names
        names shouldContain "dev/parley/java/chat/ShapeBoxBuilder.java"
        names shouldNotContain "dev/parley/java/chat/ShapeDotBuilder.java"
        names shouldNotContain "dev/parley/java/chat/AnswerBuilder.java"
        names shouldContain "dev/parley/java/RequestOptionsBuilder.java"
    }

    @Test
    fun `what a call gave or a listener is told is not built, though a call takes it`() {
        val calls = listOf(
            "public suspend fun create(): Answer = Answer()",
            "public suspend fun save(answer: Answer, told: java.util.function.Consumer<Step>? = null) {}",
        )
        val models = "@JvmRecord public data class Answer(val id: String? = null)\n" +
            "@JvmRecord public data class Step(val id: String? = null)"
        val names = Processed.of(service(calls.joinToString("\n"), models)).also { it.errors.shouldBeEmpty() }.names
        names.filter { it.endsWith("Builder.java") } shouldBe listOf("dev/parley/java/RequestOptionsBuilder.java")
    }

    @Test
    fun `what is deprecated stays so`() {
        val code = builder("@Deprecated(\"Gone.\") val user: String? = null")
        code shouldContain "@deprecated Gone. */ @Deprecated public AskBuilder user("
        code shouldContain "@SuppressWarnings(\"deprecation\") public final class AskBuilder"
    }

    @Test
    fun `one of many is called by its singular`() {
        val words =
            listOf("messages", "categories", "stop", "boxes", "addresses", "statuses", "responses", "fileIds", "bias")
        words.map { it.singular() } shouldBe
            listOf("message", "category", "stop", "box", "address", "status", "response", "fileId", "bias")
    }

    private fun constants(type: String, name: String): String =
        "public class $type { public companion object { @JvmField public val $name: $type = $type() } }\n"

    private fun builder(properties: String, beside: String = ""): String =
        processed(properties, beside).code("chat/AskBuilder")

    private fun processed(properties: String, beside: String): Processed {
        val models = "@JvmRecord public data class Ask($properties)\n" +
            "@JvmRecord public data class Answer(val id: String? = null)\n$beside"
        return Processed.of(
            service("public suspend fun create(ask: Ask, options: RequestOptions): Answer = Answer()", models),
        )
            .also { it.errors.shouldBeEmpty() }
    }
}
