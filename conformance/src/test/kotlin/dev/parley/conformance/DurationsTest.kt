package dev.parley.conformance

import io.kotest.assertions.withClue
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.collections.shouldContainExactlyInAnyOrder
import io.kotest.matchers.collections.shouldNotBeEmpty
import java.lang.reflect.Modifier
import kotlin.reflect.KCallable
import kotlin.reflect.KClass
import kotlin.reflect.KFunction
import kotlin.reflect.KMutableProperty
import kotlin.reflect.KVisibility
import kotlin.reflect.full.declaredFunctions
import kotlin.reflect.full.declaredMemberProperties
import java.time.Duration as JavaDuration
import kotlin.time.Duration as KotlinDuration

/** Whoever is asked for a duration may give one of Java's or one of Kotlin's, by the same name. */
class DurationsTest : AnnotationSpec() {
    private val types = ClassPath.ours.filter {
        Modifier.isPublic(it.modifiers) && !it.isSynthetic && '$' !in it.simpleName
    }
        .filter { it.isAnnotationPresent(Metadata::class.java) && !it.name.endsWith("Kt") }
        .map { it.kotlin }
        .filter { runCatching { it.visibility == KVisibility.PUBLIC }.getOrDefault(false) }
        .toList()

    @Test
    fun `a duration is taken as Java has it and as Kotlin has it, unless only results have it`() {
        val java = types.flatMap { places<JavaDuration>(it) }.toSet()
        val kotlin = types.flatMap { places<KotlinDuration>(it) }.toSet()
        kotlin.shouldNotBeEmpty()
        withClue("only as Java has it") {
            (java - kotlin).map { it.substringBefore('(') }.toSet() shouldContainExactlyInAnyOrder RESULTS
        }
        withClue("only as Kotlin has it") { (kotlin - java).shouldBeEmpty() }
    }

    /** Where [type] takes a [D]: the parameters of its constructors, its functions, and what may be set. */
    private inline fun <reified D : Any> places(type: KClass<*>): Set<String> {
        val name = type.qualifiedName.orEmpty().removePrefix("dev.parley.")
        val parameters = type.constructors.filter(::isPublic).flatMap {
            it.parameters
        }.filter { it.type.classifier == D::class }
        val functions = type.declaredFunctions.filter(::isPublic).filter { it.name != "copy" && takes<D>(it) }
        val variables = type.declaredMemberProperties.filterIsInstance<KMutableProperty<*>>()
            .filter { it.returnType.classifier == D::class && it.setter.visibility == KVisibility.PUBLIC }
        return (parameters.map { "$name(${it.name})" } + (functions + variables).map { "$name.${it.name}" }).toSet()
    }

    private inline fun <reified D : Any> takes(function: KFunction<*>) =
        function.parameters.any { it.type.classifier == D::class }

    private fun isPublic(callable: KCallable<*>) = callable.visibility == KVisibility.PUBLIC

    private companion object {
        /** What the service says, and what the library itself makes. */
        val RESULTS = setOf(
            "JobTimeoutException", "RateLimit", "json.DurationSerializer.serialize", "json.MillisSerializer.serialize",
            "json.SecondsTextOrNullSerializer.serialize", "tools.ToolOutcome.TimedOut",
            "audio.DiarizedSegment", "audio.DiarizedTranscription", "audio.SubtitleCue",
            "audio.TranscriptionEvent.TextSegment", "audio.TranscriptionSegment", "audio.TranscriptionUsage.Time",
            "audio.TranscriptionWord", "audio.VerboseTranscription", "audio.VerboseTranslation", "videos.Video",
            "responses.items.LocalShellAction.Exec", "responses.items.ShellAction",
            "realtime.events.RealtimeConversationEvent.ItemTruncated",
            "realtime.events.RealtimeInputAudioBufferEvent.SpeechStarted",
            "realtime.events.RealtimeInputAudioBufferEvent.SpeechStopped",
            "realtime.events.RealtimeInputAudioBufferEvent.TimeoutTriggered", "realtime.events.RealtimeRateLimit",
            "realtime.events.RealtimeTranscriptionEvent.Segment", "realtime.events.RealtimeTranscriptionUsage.Time",
            "realtime.events.TranslationEvent.InputTranscriptDelta",
            "realtime.events.TranslationEvent.OutputAudioDelta",
            "realtime.events.TranslationEvent.OutputTranscriptDelta",
        )
    }
}
