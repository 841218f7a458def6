package dev.parley.realtime

import dev.parley.json.OpenAIJson
import dev.parley.json.OpenEnum
import io.kotest.assertions.withClue
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.ints.shouldBeGreaterThan
import io.kotest.matchers.shouldBe
import kotlinx.serialization.serializer
import java.io.File
import java.lang.reflect.Modifier

/** What every public model of this module has in common. */
class ShapeTest : AnnotationSpec() {
    private val root = File(Realtime::class.java.protectionDomain.codeSource.location.toURI())

    private val classes: List<Class<*>> = root.walk().filter { it.extension == "class" }
        .map { it.relativeTo(root).path.removeSuffix(".class").replace(File.separatorChar, '.') }
        .map { Class.forName(it, false, javaClass.classLoader) }
        .filter { Modifier.isPublic(it.modifiers) }
        .toList()

    @Test
    fun `every public data class is a record, so that Java reads it as one`() {
        val dataClasses = classes.filter { type ->
            type.declaredMethods.map { it.name }.containsAll(listOf("copy", "component1"))
        }
        dataClasses.size shouldBeGreaterThan 70
        dataClasses.filterNot { it.isRecord }.shouldBeEmpty()
    }

    @Test
    fun `every open enum keeps a word that it does not know`() {
        val enums = classes.filter { it.superclass == OpenEnum::class.java }
        enums.size shouldBeGreaterThan 7
        for (type in enums) {
            withClue(type) {
                val of = type.getMethod("of", String::class.java)
                val new = of.invoke(null, "never heard of")
                val serializer = OpenAIJson.serializersModule.serializer(type)
                OpenAIJson.encodeToString(serializer, new) shouldBe "\"never heard of\""
                OpenAIJson.decodeFromString(serializer, "\"never heard of\"") shouldBe new
                for (constant in type.fields.filter { it.type == type }) {
                    of.invoke(null, constant.get(null).toString()) shouldBe constant.get(null)
                }
            }
        }
    }
}
