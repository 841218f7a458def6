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
 * The client: one for an application, shared by all its coroutines and threads, closed at the end.
 *
 * ```
 * val openai = OpenAI(apiKey = "sk-…")
 * val reply = openai.chat.create(ChatCompletionRequest("gpt-5.2", listOf(user("Hi"))))
 * ```
 *
 * A call after [close], and a call that [close] interrupts, throws [IllegalStateException].
 */
public class OpenAI private constructor(
    /** How Parley's own modules reach the service. */
    @property:InternalParleyApi
    public val transport: Transport,
) : AutoCloseable {
    /** A client for [config]. Nothing is opened before the first call. */
    public constructor(config: OpenAIConfig) : this(Transport(config))

    /**
     * A client for the service itself, with every setting at its default.
     *
     * @throws IllegalArgumentException when [apiKey] is blank or could not stand in a header.
     */
    public constructor(apiKey: String) : this(OpenAIConfig { this.apiKey = apiKey })

    /** The models that can be used. See the API reference, "Models". */
    public val models: Models get() = Models(transport)

    /** Conversations with a model. See the API reference, "Chat Completions". */
    public val chat: ChatCompletions get() = ChatCompletions(transport)

    /** Texts that a model goes on with. See the API reference, "Completions". */
    public val completions: Completions get() = Completions(transport)

    /** Texts as vectors. See the API reference, "Embeddings". */
    public val embeddings: Embeddings get() = Embeddings(transport)

    /** Finds what may be harmful. See the API reference, "Moderations". */
    public val moderations: Moderations get() = Moderations(transport)

    /** Models trained further on one's own examples. See the API reference, "Fine-tuning". */
    public val fineTuning: FineTuning get() = FineTuning(transport)

    /** Files that other calls read and write. See the API reference, "Files". */
    public val files: Files get() = Files(transport)

    /** Files too large for one call, sent in parts. See the API reference, "Uploads". */
    public val uploads: Uploads get() = Uploads(transport)

    /** Many requests that are answered within a day, for less. See the API reference, "Batch". */
    public val batches: Batches get() = Batches(transport)

    /** Texts changed as told. */
    @Deprecated("Use chat instead.", ReplaceWith("chat"))
    public val edits: Edits get() = Edits(transport)

    /** Models trained further, by the paths that this had at first. */
    @Deprecated("Use fineTuning instead.", ReplaceWith("fineTuning"))
    public val fineTunes: FineTunes get() = FineTunes(transport)

    /** The models under the name that they had at first. */
    @Deprecated("Use models instead.", ReplaceWith("models"))
    public val engines: Engines get() = Engines(transport)

    /** A client whose calls all take [options], and which shares this one's connections. Only this one can be closed. */
    public fun with(options: RequestOptions): OpenAI = OpenAI(transport.with(options))

    /** Ends the calls in flight and closes the connections. Does nothing the second time, or to a client from [with]. */
    override fun close(): Unit = transport.close()

    public companion object {
        /**
         * A client configured by the environment, as [OpenAIConfig.fromEnv] reads it.
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
