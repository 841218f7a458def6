package dev.parley.processor

import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.string.shouldContain
import io.kotest.matchers.string.shouldNotContain

class JavadocTest : AnnotationSpec() {
    @Test
    fun `a link leads to the class, or to what stands for it in Java`() {
        val java = face("See [Ask], [Chats] and [this][Ask].")
        java shouldContain "See {@link Ask}, {@link AsyncChats} and {@link Ask}."
    }

    @Test
    fun `a link leads to the call or the property`() {
        face("As [other], with [Ask.top] and [text].") shouldContain
            "As {@link AsyncChats#other}, with {@link Ask#top} and {@code text}."
    }

    @Test
    fun `an address stays an address`() {
        face("See [the guide](https://example.org/guide).") shouldContain
            """<a href="https://example.org/guide">the guide</a>"""
    }

    @Test
    fun `code is code and text is no markup`() {
        face("Unless `a < b`, a & b > c costs 5 ${'$'}L.") shouldContain
            "Unless {@code a < b}, a &amp; b &gt; c costs 5 \$L."
    }

    @Test
    fun `Javadoc speaks of publishers and futures where KDoc speaks of flows and coroutines`() {
        val java = face(
            "Collecting the flow sends it, each time anew; to stop collecting closes it.\n" +
                " * Suspends until it ends; cancelling the coroutine ends the collector of `flow`.\n" +
                " * Cancelling the\n * collection ends it; it emits one.",
        )
        java shouldContain "Subscribing sends it, each time anew; cancelling the subscription closes it."
        java shouldContain "Cancelling the\n     * subscription ends it; it publishes one."
        java shouldContain "Completes when it ends; cancelling the future ends the subscriber of {@code flow}."
        java shouldNotContain "ollecting"
    }

    @Test
    fun `paragraphs and lists stay apart, Kotlin samples go`() {
        val java = face("First.\n *\n * ```\n * val kotlin = 1\n * ```\n *\n * Second:\n * - one\n * - two")
        java shouldContain "<p>Second:\n     * <br>• one\n     * <br>• two"
        java shouldNotContain "val kotlin"
    }

    @Test
    fun `parameters are described where they are taken`() {
        val java = face("Asks.\n *\n * @param text what is said\n * @return what is answered")
        java shouldContain "@param text what is said\n     * @return what is answered"
    }

    @Test
    fun `failures come later than by throwing`() {
        face("Asks.\n *\n * @throws Oops when it fails\n * @throws IllegalStateException when closed") shouldContain
            "<p>Fails with {@link Oops} when it fails\n     * <br>Fails with {@code IllegalStateException} when closed"
    }

    @Test
    fun `a setter says what its property says, wherever that stands`() {
        val java = processed("Asks.").java("chat/AskBuilder")
        java shouldContain "/**\n     * How many; see {@code name}.\n     */\n    public AskBuilder top("
        java shouldContain "/**\n     * Whose.\n     */\n    public AskBuilder name("
        java shouldContain "/**\n * Builds a {@link Ask}.\n *\n * <p>What to ask.\n */"
    }

    @Test
    fun `what has no comment gets none`() {
        processed("Asks.").java("chat/AsyncChats") shouldNotContain "/**\n     *\n"
    }

    private fun face(comment: String): String = processed(comment).java("chat/AsyncChats")

    private fun processed(comment: String): Processed = Processed.of(
        service(
            "/**\n * $comment\n */\npublic suspend fun create(text: String, ask: Ask): Int = 1\npublic suspend fun other(): Int = 1",
            "public class Oops : RuntimeException()\n" +
                "/**\n * What to ask.\n *\n * @property top how many; see [name].\n */\n" +
                "@JvmRecord public data class Ask(\nval top: Int? = null,\n/** Whose. */\nval name: String? = null,\n)",
        ),
    )
}
