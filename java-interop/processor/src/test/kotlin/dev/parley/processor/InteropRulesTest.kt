package dev.parley.processor

import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.collections.shouldBeSingleton
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain

class InteropRulesTest : AnnotationSpec() {
    @Test
    fun `a value class in a call fails the build`() = "public suspend fun get(id: Id): Int = 1".fails(
        "dev.parley.chat.Chats.get has the parameter 'id' that is of the value class dev.parley.chat.Id: " +
            "use a plain class or the value inside",
        beside = "@JvmInline public value class Id(public val text: String)",
    )

    @Test
    fun `a value class inside a type argument fails the build`() =
        "public suspend fun get(): List<UInt> = emptyList()".fails(
            "Chats.get has the result that is of the value class kotlin.UInt",
        )

    @Test
    fun `a value class in a model fails the build`() = "public suspend fun get(): Answer = TODO()".fails(
        "dev.parley.chat.Answer has the property 'after' that is of the value class kotlin.time.Duration",
        beside = "@JvmRecord public data class Answer(val after: kotlin.time.Duration)",
    )

    @Test
    fun `a function type with receiver fails the build`() =
        "public suspend fun get(build: StringBuilder.() -> Unit): Int = 1".fails(
            "Chats.get has the parameter 'build' that is a function type with receiver: take it as the lambda's parameter",
        )

    @Test
    fun `a suspend lambda fails the build`() = "public suspend fun get(next: suspend () -> Int): Int = 1".fails(
        "Chats.get has the parameter 'next' that is a suspend lambda, which Java cannot write: take a plain lambda or a Flow",
    )

    @Test
    fun `a default that Java cannot leave out fails the build`() =
        "public suspend fun get(limit: Int = 20, after: String? = null): Int = 1".fails(
            "Chats.get has the parameter 'limit' with the default 20, which Java cannot leave out: " +
                "use null, RequestOptions.NONE or an empty constructor call",
        )

    @Test
    fun `a nullable parameter with another default fails the build`() =
        "public suspend fun get(order: String? = listOf(\"a\", \"b\").first()): Int = 1".fails(
            "the parameter 'order' with the default listOf(\"a\", \"b\").first(), which",
        )

    @Test
    fun `an internal type fails the build`() = "public suspend fun get(inner: Inner): Int = 1".fails(
        "the parameter 'inner' that is of the type dev.parley.chat.Inner, which is not public: publish it (or hide it with @JvmSynthetic)",
        beside = "internal class Inner",
    )

    @Test
    fun `a type that nobody knows fails the build`() = "public suspend fun get(): Missing = TODO()".fails(
        "the result that is of a type that cannot be resolved: import it",
    )

    @Test
    fun `an inline function fails the build`() = "public suspend inline fun <reified T> get(): Int = 1".fails(
        "Chats.get is inline, and Java cannot inline: make it a plain function",
    )

    @Test
    fun `an extension in a service fails the build`() = "public suspend fun String.send(): Int = 1".fails(
        "Chats.send is an extension inside a class: take the receiver as a parameter",
    )

    @Test
    fun `a model that mixes required values with a default that only Kotlin can work out fails the build`() =
        "public suspend fun get(ask: Ask): Int = 1".fails(
            "dev.parley.chat.Ask has 'size' with the default model.length, which Java cannot leave out: " +
                "make it nullable with the default null, or give every property a default",
            beside = "@JvmRecord public data class Ask(val model: String, val size: Int = model.length)",
        )

    @Test
    fun `a model that hides what it was made of fails the build`() = "public suspend fun get(ask: Ask): Int = 1".fails(
        "dev.parley.chat.Ask has the constructor parameter 'size' that no builder can read back: make it a public val",
        beside = "public data class Ask(internal val size: Int? = null)",
    )

    @Test
    fun `a model with nothing to leave out but extra has a constructor without it`() {
        val extra = "public class Extra { public companion object { @JvmField public val NONE: Extra = Extra() } }\n"
        val model = "constructor(val id: String, val extra: Extra = Extra.NONE)"
        "public suspend fun get(): Answer = TODO()".fails(
            "dev.parley.chat.Answer has nothing to leave out but 'extra', and Java cannot: " +
                "mark its constructor @JvmOverloads",
            beside = "$extra@JvmRecord public data class Answer $model",
        )
        val kept = "$extra@JvmRecord public data class Answer @JvmOverloads $model"
        Processed.of(service("public suspend fun get(): Answer = TODO()", kept)).errors.shouldBeEmpty()
    }

    @Test
    fun `an empty request, no options and null are defaults that Java can leave out`() {
        val processed = Processed.of(
            service(
                "public suspend fun get(\n    query: Query = Query(), // all of them\n" +
                    "    after: Map<String, Int>? = null,\n    options: RequestOptions = RequestOptions.NONE,\n): Int = 1",
                "@JvmRecord public data class Query(val limit: Int? = null)",
            ),
        )
        processed.errors.shouldBeEmpty()
    }

    @Test
    fun `what is Kotlin's alone may do as it likes`() = Processed.of(
        service("@JvmSynthetic public suspend fun get(wait: kotlin.time.Duration): Int = 1"),
    ).errors.shouldBeEmpty()

    private fun String.fails(message: String, beside: String = "") {
        val processed = Processed.of(service(this, beside))
        processed.errors.filter { it.startsWith("Java cannot call") }.shouldBeSingleton { it shouldContain message }
        processed.names.filter { it.endsWith(".java") } shouldBe emptyList()
    }
}
