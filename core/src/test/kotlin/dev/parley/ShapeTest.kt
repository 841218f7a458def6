package dev.parley

import dev.parley.chat.ChatCompletion
import dev.parley.generation.ReasoningEffort
import dev.parley.generation.Verbosity
import dev.parley.json.OpenAIJson
import dev.parley.json.OpenEnum
import dev.parley.tools.FunctionDefinition
import io.kotest.assertions.withClue
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.ints.shouldBeGreaterThan
import io.kotest.matchers.shouldBe
import kotlinx.serialization.SerializationException
import kotlinx.serialization.serializer
import java.io.File
import java.lang.reflect.Modifier

class ShapeTest : AnnotationSpec() {
    private val root = File(ChatCompletion::class.java.protectionDomain.codeSource.location.toURI())

    private val classes: List<Class<*>> = root.walk()
        .filter { it.extension == "class" && it.name != "module-info.class" }
        .map {
            Class.forName(
                it.relativeTo(root).path.removeSuffix(".class").replace(File.separatorChar, '.'),
                false,
                javaClass.classLoader,
            )
        }
        .filter { Modifier.isPublic(it.modifiers) && it.name.startsWith("dev.parley.") }
        .toList()

    @Test
    fun `every public data class is a record, so that Java reads it as one`() {
        val dataClasses = classes.filter { type ->
            type.declaredMethods.any { it.name == "copy" } &&
                type.declaredMethods.any { it.name == "component1" }
        }
        dataClasses.size shouldBeGreaterThan 50
        dataClasses.filterNot { it.isRecord }.shouldBeEmpty()
    }

    @Test
    fun `every open enum keeps a word that it does not know`() {
        val enums = classes.filter { it.superclass == OpenEnum::class.java }
        enums.size shouldBeGreaterThan 15
        for (type in enums) {
            withClue(type) {
                val new = type.getMethod("of", String::class.java).invoke(null, "never heard of")
                new shouldBe type.getMethod("of", String::class.java).invoke(null, "never heard of")
                new.toString() shouldBe "never heard of"
                val serializer = OpenAIJson.serializersModule.serializer(type)
                OpenAIJson.encodeToString(serializer, new) shouldBe "\"never heard of\""
                OpenAIJson.decodeFromString(serializer, "\"never heard of\"") shouldBe new
                for (constant in type.fields.filter { it.type == type }) {
                    val known = constant.get(null)
                    type.getMethod("of", String::class.java).invoke(null, known.toString()) shouldBe known
                    known.hashCode() shouldBe known.toString().hashCode()
                }
            }
        }
    }

    @Test
    fun `words of different vocabularies are different`() {
        (ReasoningEffort.LOW.equals(Verbosity.LOW)) shouldBe false
        (ReasoningEffort.LOW == ReasoningEffort.of("low")) shouldBe true
        (ReasoningEffort.LOW.equals("low")) shouldBe false
    }

    @Test
    fun `a deletion that is answered with next to nothing has succeeded`() {
        OpenAIJson.decodeFromString(Deleted.serializer(), "{}") shouldBe Deleted("", true)
        OpenAIJson.decodeFromString(Deleted.serializer(), """{"deleted":false}""").deleted shouldBe false
    }

    @Test
    fun `unknown members may be nested as deep as they like`() {
        val deep = "[".repeat(10_000) + "]".repeat(10_000)
        OpenAIJson.decodeFromString(Deleted.serializer(), """{"id":"a","new":$deep,"deleted":true}""") shouldBe
            Deleted("a", true)
    }

    @Test
    fun `free-form JSON that is nested too deep is refused and does not overflow the stack`() {
        val deep = "[".repeat(10_000) + "]".repeat(10_000)
        val texts = listOf("""{"name":"f","parameters":{"a":$deep}}""", """{"name":"f","parameters":$deep}""")
        for (text in texts) {
            val failure = runCatching {
                OpenAIJson.decodeFromString(FunctionDefinition.serializer(), text)
            }.exceptionOrNull()
            (failure is SerializationException) shouldBe true
        }
    }
}
