package dev.parley

import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.collections.shouldHaveSize
import io.kotest.matchers.nulls.shouldBeNull
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import io.kotest.matchers.string.shouldMatch
import java.net.URI
import kotlin.jvm.optionals.getOrNull

class VersionCheckTest : AnnotationSpec() {
    @Test
    fun `the oldest and the newest versions will do`() {
        for (found in listOf(libraries(), libraries("2.4.21", "1.11.0", "1.12.0", "3.6.1"))) {
            problem(found).shouldBeNull()
            doubts(found).shouldBeEmpty()
        }
    }

    @Test
    fun `what cannot be told is not held against anybody`() {
        for (found in listOf(libraries(null, null, null, null), libraries("unspecified", "", "\${version}", "1.0-"))) {
            problem(found).shouldBeNull()
            doubts(found).shouldBeEmpty()
        }
    }

    @Test
    fun `an old Kotlin`() {
        val found = libraries(kotlin = "1.7.22")
        problem(found) shouldBe
            old("Parley", "Kotlin's standard library 2.1.0", "1.7.22", "org.jetbrains.kotlin:kotlin-bom:2.1.0")
        doubts(libraries(kotlin = "1.9.25")).single() shouldContain "the class path has 1.9.25"
    }

    @Test
    fun `an old Ktor`() {
        problem(libraries(ktor = "2.3.13")) shouldBe old("Parley", "Ktor 3.2.3", "2.3.13", "io.ktor:ktor-bom:3.2.3")
        doubts(libraries(ktor = "3.1.3")).single() shouldContain "the class path has 3.1.3"
    }

    @Test
    fun `an old coroutines library`() {
        val bom = "org.jetbrains.kotlinx:kotlinx-coroutines-bom"
        problem(libraries(coroutines = "1.8.1")) shouldBe
            old("Parley", "kotlinx-coroutines 1.10.2", "1.8.1", "$bom:1.10.2")
        doubts(libraries(coroutines = "1.9.0")).single() shouldContain "the class path has 1.9.0"
    }

    @Test
    fun `a new Ktor on the coroutines of an older one`() {
        val bom = "org.jetbrains.kotlinx:kotlinx-coroutines-bom"
        problem(libraries(ktor = "3.5.2")) shouldBe
            old("Ktor 3.5.2", "kotlinx-coroutines 1.11.0", "1.10.2", "$bom:1.11.0")
        problem(libraries(ktor = "3.5.2", coroutines = "1.11.0")).shouldBeNull()
    }

    @Test
    fun `an old serialization library`() {
        val bom = "org.jetbrains.kotlinx:kotlinx-serialization-bom"
        problem(libraries(serialization = "1.6.3")) shouldBe
            old("Parley", "kotlinx-serialization 1.8.1", "1.6.3", "$bom:1.8.1")
        doubts(libraries(serialization = "1.8.0")).single() shouldContain "the class path has 1.8.0"
    }

    @Test
    fun `a second Kotlin on the class path`() {
        val places = setOf(URI("file:/a.jar").toURL(), URI("file:/b.jar").toURL())
        val found = Libraries(null, null, null, null, places)
        problem(found).shouldBeNull()
        doubts(found).single() shouldBe "Kotlin's standard library is on the class path more than once, " +
            "and the first is used: leave one of [file:/a.jar, file:/b.jar]."
    }

    @Test
    fun `finds what is on the class path`() {
        val found = Libraries.onClassPath()
        found.kotlin() shouldBe KotlinVersion.CURRENT.toString()
        found.coroutines() shouldMatch NUMBERS
        found.serialization() shouldMatch NUMBERS
        found.ktor() shouldMatch NUMBERS
        found.kotlins() shouldHaveSize 1
    }

    private fun libraries(
        kotlin: String? = "2.1.0",
        coroutines: String? = "1.10.2",
        serialization: String? = "1.8.1",
        ktor: String? = "3.2.3",
    ) = Libraries(kotlin, coroutines, serialization, ktor, emptySet())

    private fun problem(found: Libraries): String? = VersionCheck.problem(found).getOrNull()

    private fun doubts(found: Libraries): List<String> = VersionCheck.doubts(found)

    private fun old(who: String, needed: String, found: String, import: String) =
        "$who needs $needed or newer, and the class path has $found: import $import into the build, before other BOMs."

    private companion object {
        private val NUMBERS = Regex("""\d+\.\d+\.\d+""")
    }
}
