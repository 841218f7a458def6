package dev.parley.conformance

import dev.parley.json.OpenAIJson
import dev.parley.json.OpenEnum
import io.kotest.assertions.withClue
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.ints.shouldBeGreaterThan
import io.kotest.matchers.shouldBe
import kotlinx.serialization.serializer
import kotlin.reflect.KVisibility

/** What the public types of all modules have in common. */
class ModelsTest : AnnotationSpec() {
    @Test
    fun `every public data class is a record, so that Java reads it as one`() {
        val dataClasses = Models.types.filter { type ->
            type.declaredMethods.map { it.name }.containsAll(listOf("copy", "component1"))
        }
        dataClasses.size shouldBeGreaterThan 500
        dataClasses.filterNot { it.isRecord }.filter(::isPublic).shouldBeEmpty()
    }

    /** Whether [type] and what holds it are public in Kotlin, too. */
    private fun isPublic(type: Class<*>): Boolean =
        type.kotlin.visibility == KVisibility.PUBLIC && type.declaringClass?.let(::isPublic) != false

    @Test
    fun `every open enum keeps a word that it does not know`() {
        val enums = Models.types.filter { it.superclass == OpenEnum::class.java }
        enums.size shouldBeGreaterThan 100
        for (type in enums) {
            withClue(type) {
                val of = type.getMethod("of", String::class.java)
                val new = of.invoke(null, "never heard of")
                new shouldBe of.invoke(null, "never heard of")
                new.toString() shouldBe "never heard of"
                val serializer = OpenAIJson.serializersModule.serializer(type)
                OpenAIJson.encodeToString(serializer, new) shouldBe "\"never heard of\""
                OpenAIJson.decodeFromString(serializer, "\"never heard of\"") shouldBe new
                for (constant in type.fields.filter { it.type == type }) {
                    val known = constant.get(null)
                    of.invoke(null, known.toString()) shouldBe known
                    known.hashCode() shouldBe known.toString().hashCode()
                }
            }
        }
    }
}
