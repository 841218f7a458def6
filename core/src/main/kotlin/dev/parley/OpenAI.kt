package dev.parley

import dev.parley.annotation.InternalParleyApi
import dev.parley.batches.Batches
import dev.parley.chat.ChatCompletions
import dev.parley.completions.Completions
import dev.parley.edits.Edits
import dev.parley.embeddings.Embeddings
import dev.parley.engines.Engines
import dev.parley.files.Files
import dev.parley.finetunes.FineTunes
import dev.parley.finetuning.FineTuning
import dev.parley.http.Transport
import dev.parley.models.Models
import dev.parley.moderations.Moderations
import dev.parley.uploads.Uploads

/**
 * The client of the OpenAI API. Create one for an application, share it among all coroutines and threads, and close it
 * at the end.
 *
 * ```kotlin
 * val request = ChatCompletionRequest("gpt-5.2", listOf(system("Be brief."), user("Hi")))
 * val completion = openai.chat.create(request)
 * println(completion.text)
 * openai.chat.stream(request).collect { print(it.text) }
 * openai.close()
 * ```
 *
 * `toString` of requests and results shows all they contain, prompts and completions included: think before logging
 * one. Secrets, such as API keys, proxy passwords and the values of headers, appear in no `toString`, log line or
 * exception.
 *
 * A call after [close], and one that [close] interrupts, throws [IllegalStateException]. See the
 * [API reference](https://platform.openai.com/docs/api-reference).
 */
public class OpenAI private constructor(
    /** How Parley's own modules reach the service. */
    @property:InternalParleyApi
    public val transport: Transport,
) : AutoCloseable {
    /** A client with the settings of [config]. No connection is opened before the first call. */
    public constructor(config: OpenAIConfig) : this(Transport(config))

    /**
     * A client with default settings.
     *
     * @throws IllegalArgumentException when [apiKey] is blank or could not stand in a header.
     */
    public constructor(apiKey: String) : this(OpenAIConfig { this.apiKey = apiKey })

    /** Models: the ones that can be used. */
    public val models: Models get() = Models(transport)

    /** Chat completions: a model responds to the messages of a conversation. */
    public val chat: ChatCompletions get() = ChatCompletions(transport)

    /** Completions (legacy): a model continues a prompt. */
    public val completions: Completions get() = Completions(transport)

    /** Embeddings: texts as vectors. */
    public val embeddings: Embeddings get() = Embeddings(transport)

    /** Moderations: classifies text and images as harmful or not. */
    public val moderations: Moderations get() = Moderations(transport)

    /** Fine-tuning: trains a model on your own examples. */
    public val fineTuning: FineTuning get() = FineTuning(transport)

    /** Files: uploads documents for use by other calls, and downloads what those write. */
    public val files: Files get() = Files(transport)

    /** Uploads: large files, sent in parts. */
    public val uploads: Uploads get() = Uploads(transport)

    /** Batches: many requests processed asynchronously within a day, at a lower price. */
    public val batches: Batches get() = Batches(transport)

    /** Edits, which the service has switched off. */
    @Deprecated("Use chat instead.", ReplaceWith("chat"))
    public val edits: Edits get() = Edits(transport)

    /** Fine-tunes, which the service has switched off. */
    @Deprecated("Use fineTuning instead.", ReplaceWith("fineTuning"))
    public val fineTunes: FineTunes get() = FineTunes(transport)

    /** Engines, which the service has switched off. */
    @Deprecated("Use models instead.", ReplaceWith("models"))
    public val engines: Engines get() = Engines(transport)

    /**
     * A client whose calls all use [options], and which shares the connections of this one. Only this one can be
     * closed.
     *
     * @throws IllegalArgumentException when the base URL of [options] is plain `http` and not permitted.
     */
    public fun with(options: RequestOptions): OpenAI = OpenAI(transport.with(options))

    /**
     * Cancels the calls in flight and closes the connections. Does nothing the second time, or for a client of [with].
     */
    override fun close(): Unit = transport.close()

    public companion object {
        /**
         * A client configured by environment variables, as [OpenAIConfig.fromEnv] reads them.
         *
         * @throws IllegalArgumentException when `OPENAI_API_KEY` is not set.
         */
        @JvmStatic
        public fun fromEnv(): OpenAI = OpenAI(OpenAIConfig.fromEnv().build())

        /** A client configured in place. Throws [IllegalArgumentException] as [OpenAIConfig.Builder.build] does. */
        @JvmSynthetic
        public operator fun invoke(configure: OpenAIConfig.Builder.() -> Unit): OpenAI = OpenAI(OpenAIConfig(configure))
    }
}
