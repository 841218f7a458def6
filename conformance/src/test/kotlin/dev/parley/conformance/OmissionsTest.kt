package dev.parley.conformance

import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.ints.shouldBeGreaterThan
import io.kotest.matchers.shouldBe
import kotlinx.serialization.KSerializer
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject

/** A reply that holds what the caller wants is never refused for what else it lacks. */
class OmissionsTest : AnnotationSpec() {
    private val survey = Surveyed.survey

    @Test
    fun `any reply and any event is read without any one of its members, unless that is what was asked for`() {
        var tried = 0
        val needed = survey.operations.flatMap {
            it.readers
        }.distinctBy { it.descriptor.serialName }.flatMap { reader ->
            val shape = survey.shapes.of(reader)
            (0 until SEEDS).map {
                Sampler(Fill.MAXIMAL, it).sample(shape)
            }.filter { reads(reader, it) }.flatMap { reply ->
                without(reply).onEach { tried++ }.filter { (_, rest) -> !reads(reader, rest) }
            }.map { (path, _) -> "${reader.descriptor.serialName.substringAfterLast('.')} $path" }
        }
        tried shouldBeGreaterThan 10_000
        needed.toSortedSet().joinToString("\n") shouldBe NEEDED
    }

    private fun reads(reader: KSerializer<*>, json: JsonElement): Boolean =
        runCatching { JSON.decodeElement(reader, json) }.isSuccess

    /** [json] without each of its members in turn, and where that one was. */
    private fun without(json: JsonElement, path: String = ""): List<Pair<String, JsonElement>> = when (json) {
        is JsonObject -> json.entries.flatMap { (name, value) ->
            listOf("$path/$name" to JsonObject(json - name)) +
                without(value, "$path/$name").map { (at, rest) -> at to JsonObject(json + (name to rest)) }
        }

        is JsonArray -> json.indices.flatMap { index ->
            without(json[index], "$path/[]").map { (at, rest) ->
                at to JsonArray(json.toMutableList().apply { set(index, rest) })
            }
        }

        else -> emptyList()
    }

    private companion object {
        const val SEEDS = 60

        /** What is the result itself, or tells one from another. */
        val NEEDED = """
            Assistant /id
            AssistantFile /id
            AssistantThread /id
            Batch /id
            ChatKitThread /id
            ClientSecret /value
            Container /id
            ContainerFile /id
            Conversation /id
            CustomVoice /id
            EmbeddingList /data/[]/embedding
            FileObject /id
            FineTune /id
            FineTune /result_files/[]/id
            FineTune /training_files/[]/id
            FineTune /validation_files/[]/id
            FineTuningJob /id
            GraderRun /reward
            ListAnswer /data/[]/id
            ModelEngine /id
            Run /id
            SkillObject /id
            SkillVersion /id
            ThreadMessageFile /id
            Transcription /text
            Translation /text
            TranslationClientSecret /value
            Upload /id
            UploadPart /id
            VectorStore /id
            VectorStoreFile /id
            VectorStoreFileBatch /id
            Video /id
            VoiceConsent /id
        """.trimIndent()
    }
}
