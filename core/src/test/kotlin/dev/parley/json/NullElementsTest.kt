package dev.parley.json

import dev.parley.FakeService
import dev.parley.RequestOptions
import dev.parley.http.ApiCall
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import kotlinx.coroutines.test.runTest
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonObject

/** What only Java can do: `null` among elements that must be there. */
class NullElementsTest : AnnotationSpec() {
    @Serializable
    private class Box(val names: List<String>, val gaps: List<String?> = emptyList(), val inner: List<Box>? = null)

    private val codec = JsonBytes(Json)

    @Test
    fun `null in a list is refused by its place`() {
        refusal(Box(listOf("a", null).withNull())) shouldBe "names[1] must not be null"
        val inner = Box(emptyList(), inner = listOf(Box(emptyList()), null).withNull())
        refusal(Box(emptyList(), inner = listOf(inner))) shouldBe "inner[0].inner[1] must not be null"
    }

    @Test
    fun `where null may be it is written`() {
        codec.encode(Box.serializer(), Box(emptyList(), listOf(null, "a"))).decodeToString() shouldBe
            """{"names":[],"gaps":[null,"a"]}"""
    }

    @Test
    fun `null in a list of a form is refused by its field`() = runTest {
        val call = ApiCall.form(Box.serializer(), Box(listOf(null).withNull()), "box")
        shouldThrow<IllegalArgumentException> {
            FakeService(this).client().transport.send(call, JsonObject.serializer(), RequestOptions.NONE)
        }.message shouldBe "names[] must not be null"
    }

    private fun refusal(box: Box) =
        shouldThrow<IllegalArgumentException> { codec.encode(Box.serializer(), box) }.message

    @Suppress("UNCHECKED_CAST")
    private fun <T : Any> List<T?>.withNull() = this as List<T>
}
