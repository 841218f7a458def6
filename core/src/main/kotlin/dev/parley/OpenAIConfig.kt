package dev.parley

import dev.parley.http.BaseUrl
import dev.parley.http.CallClock
import dev.parley.http.HeaderRules
import dev.parley.http.secrets.Secret
import dev.parley.json.OpenAIJson
import kotlinx.serialization.json.Json
import java.time.Duration
import java.util.Collections
import javax.net.ssl.X509TrustManager
import kotlin.time.toJavaDuration
import kotlin.time.Duration as KotlinDuration

/**
 * The settings of a client, fixed when it is created. [OpenAIConfig.Builder] makes one; in Kotlin in one expression:
 *
 * ```kotlin
 * val config = OpenAIConfig {
 *     apiKey = "sk-…"
 *     maxRetries = 4
 *     timeouts = Timeouts(total = java.time.Duration.ofMinutes(5))
 * }
 * OpenAI(config).use { println(it.models.list().data.size) }
 * ```
 *
 * `toString` shows everything but secrets: of headers and query parameters only the names.
 */
public class OpenAIConfig private constructor(builder: Builder) {
    internal val apiKey: Secret? = builder.apiKey?.ifBlank { null }?.let(::Secret)
    internal val url = BaseUrl.parse(builder.baseUrl).also { it.checkScheme(builder.allowInsecureHttp) }

    /** The base URL of all calls, without a slash at the end. */
    @get:JvmName("baseUrl")
    public val baseUrl: String get() = url.toString()

    /** Where keys or tokens come from that change, instead of the API key; no such source when `null`. */
    @get:JvmName("accessTokens")
    public val accessTokens: AccessTokenSource? = builder.accessTokens

    /** The organization that calls are billed to; the API key's default organization when `null`. */
    @get:JvmName("organization")
    public val organization: String? = builder.organization

    /** The project that calls are billed to; the API key's own project when `null`. */
    @get:JvmName("project")
    public val project: String? = builder.project

    /** The value of the header `OpenAI-Beta` on every call; what each area sends by itself when `null`. */
    @get:JvmName("beta")
    public val beta: String? = builder.beta

    /** Headers sent with every call. */
    @get:JvmName("headers")
    public val headers: Map<String, String> = Collections.unmodifiableMap(builder.headers.toMap())

    /** Query parameters sent with every call. */
    @get:JvmName("query")
    public val query: Map<String, String> = Collections.unmodifiableMap(builder.query.toMap())

    /** How long a connection may take to open, before TLS; at most 24 days, which serves as no limit. */
    @get:JvmName("connectTimeout")
    public val connectTimeout: Duration = minOf(builder.connectTimeout, LONGEST_CONNECT)

    /** How long the phases of a call may take. */
    @get:JvmName("timeouts")
    public val timeouts: Timeouts = builder.timeouts.orElse(Timeouts.DEFAULT)

    /** How often a failed call is retried. */
    @get:JvmName("maxRetries")
    public val maxRetries: Int = builder.maxRetries

    /**
     * The longest pause that the service may ask for by `Retry-After`; when it asks for more, the call fails at once.
     */
    @get:JvmName("maxRetryAfter")
    public val maxRetryAfter: Duration = minOf(builder.maxRetryAfter, Timeouts.NO_LIMIT)

    /** Whether a POST is retried whose response was lost after a success status: it may be billed twice. */
    @get:JvmName("retryProcessed")
    public val retryProcessed: Boolean = builder.retryProcessed

    /**
     * Whether a POST is retried that was sent and got no response: the service may have processed it, so that it may be
     * billed twice.
     */
    @get:JvmName("retryUnknown")
    public val retryUnknown: Boolean = builder.retryUnknown

    /**
     * Whether a stream may end without its terminal event, and a download of unknown size without an end that shows: CIO
     * sees none in a response in chunks.
     */
    @get:JvmName("acceptTruncatedStreams")
    public val acceptTruncatedStreams: Boolean = builder.acceptTruncatedStreams

    /** The largest response that is read into memory, in bytes. */
    @get:JvmName("maxResponseBytes")
    public val maxResponseBytes: Long = builder.maxResponseBytes

    /** The largest event of a stream, in bytes; at most 512 MiB. */
    @get:JvmName("maxEventBytes")
    public val maxEventBytes: Int = builder.maxEventBytes

    /** The HTTP proxy; the one of the JVM's system properties, if any, when `null`. A SOCKS proxy there needs OkHttp. */
    @get:JvmName("proxy")
    public val proxy: HttpProxy? = builder.proxy

    /** The HTTP engine. */
    @get:JvmName("engine")
    public val engine: Engine = builder.engine

    /**
     * Decides which TLS certificates are trusted, besides the check of the host name; the JVM's trust store when
     * `null`.
     */
    @get:JvmName("trustManager")
    public val trustManager: X509TrustManager? = builder.trustManager

    /**
     * Whether the bodies of requests and responses are logged, at level `TRACE`: they contain prompts and completions.
     */
    @get:JvmName("logBodies")
    public val logBodies: Boolean = builder.logBodies

    /** How requests are encoded and responses are decoded. */
    @get:JvmName("json")
    @get:JvmSynthetic
    public val json: Json = builder.json

    internal val allowInsecureHttp = builder.allowInsecureHttp
    internal val allowPrivateAddresses = builder.allowPrivateAddresses
    internal val clock = builder.clock

    init {
        require(apiKey != null || accessTokens != null || baseUrl != Builder.SERVICE) { MISSING_KEY }
        HeaderRules.checkValue("apiKey", apiKey?.value)
        HeaderRules.checkValue("organization", organization)
        HeaderRules.checkValue("project", project)
        HeaderRules.checkValue("beta", beta)
        headers.forEach { (name, value) -> HeaderRules.check(name, value) }
        Timeouts.positive("connectTimeout", connectTimeout)
        Timeouts.positive("maxRetryAfter", maxRetryAfter)
        requireRetries(maxRetries)
        require(maxResponseBytes > 0) { "maxResponseBytes must be more than 0, but is $maxResponseBytes" }
        require(maxEventBytes in 1..LARGEST_EVENT) {
            "maxEventBytes must be in 1..$LARGEST_EVENT, but is $maxEventBytes"
        }
    }

    override fun toString(): String =
        "OpenAIConfig(apiKey=$apiKey, baseUrl=$baseUrl, organization=$organization, project=$project, beta=$beta, " +
            "headers=${headers.keys}, query=${query.keys}, connectTimeout=$connectTimeout, timeouts=$timeouts, " +
            "maxRetries=$maxRetries, maxRetryAfter=$maxRetryAfter, retryProcessed=$retryProcessed, " +
            "retryUnknown=$retryUnknown, acceptTruncatedStreams=$acceptTruncatedStreams, " +
            "maxResponseBytes=$maxResponseBytes, " +
            "maxEventBytes=$maxEventBytes, proxy=$proxy, engine=$engine, logBodies=$logBodies)"

    /** Builds an [OpenAIConfig]. Each setting is described at the property of the same name there. */
    public class Builder {
        // First: already the values below need libraries that may be too old.
        init {
            VersionCheck.run()
        }

        // The setters' parameters are named for the message that Java gets for a null.

        /** The secret API key, such as `sk-…`. Required for the service itself; servers that need none are sent none. */
        public var apiKey: String? = null

        /**
         * Where keys or tokens come from that change, such as those of Microsoft Entra: it is asked when the last one
         * is about to expire. [apiKey] is not used then. Default: `null`.
         */
        public var accessTokens: AccessTokenSource? = null

        /** Default: `https://api.openai.com/v1`. Plain `http` only to this machine, or with [allowInsecureHttp]. */
        public var baseUrl: String = SERVICE
            set(baseUrl) {
                field = baseUrl
            }

        /** Default: `null`. */
        public var organization: String? = null

        /** Default: `null`. */
        public var project: String? = null

        /** Default: `null`. */
        public var beta: String? = null

        /** Default: none. */
        public var headers: Map<String, String> = emptyMap()
            set(headers) {
                field = headers
            }

        /** Default: none. */
        public var query: Map<String, String> = emptyMap()
            set(query) {
                field = query
            }

        /** Default: 5 seconds. */
        public var connectTimeout: Duration = Duration.ofSeconds(5)
            set(connectTimeout) {
                field = connectTimeout
            }

        /** Default: those of [Timeouts]. */
        public var timeouts: Timeouts = Timeouts.DEFAULT
            set(timeouts) {
                field = timeouts
            }

        /** Default: 2. */
        public var maxRetries: Int = 2

        /** Default: 2 minutes. */
        public var maxRetryAfter: Duration = Duration.ofMinutes(2)
            set(maxRetryAfter) {
                field = maxRetryAfter
            }

        /** Default: `false`. */
        public var retryProcessed: Boolean = false

        /** Default: `true`. */
        public var retryUnknown: Boolean = true

        /** Default: `false`. */
        public var acceptTruncatedStreams: Boolean = false

        /** Default: 256 MiB. */
        public var maxResponseBytes: Long = 256L shl 20

        /** Default: 64 MiB. */
        public var maxEventBytes: Int = 64 shl 20

        /** Default: `null`. */
        public var proxy: HttpProxy? = null

        /** Default: [Engine.AUTO]. */
        public var engine: Engine = Engine.AUTO
            set(engine) {
                field = engine
            }

        /** Default: `null`. */
        public var trustManager: X509TrustManager? = null

        /** Default: `false`. */
        public var logBodies: Boolean = false

        /** By default members this library does not know are ignored, and `null` is never sent. */
        @get:JvmSynthetic
        @set:JvmSynthetic
        public var json: Json = OpenAIJson
            set(json) {
                field = json
            }

        /**
         * Whether plain `http` to another machine is permitted: the API key can be read on the way. Default: `false`.
         */
        public var allowInsecureHttp: Boolean = false

        /**
         * Whether an image may be downloaded from a URL on this machine or in a private network, though the base URL is
         * not there: whoever wrote the URL could have what lies there fetched. Default: `false`.
         */
        public var allowPrivateAddresses: Boolean = false

        internal var clock = CallClock()

        /** Sets the [connectTimeout] to one of Kotlin's durations. */
        @JvmSynthetic
        public fun connectTimeout(timeout: KotlinDuration) {
            connectTimeout = timeout.toJavaDuration()
        }

        /** Sets the [maxRetryAfter] to one of Kotlin's durations. */
        @JvmSynthetic
        public fun maxRetryAfter(pause: KotlinDuration) {
            maxRetryAfter = pause.toJavaDuration()
        }

        /**
         * The finished settings.
         *
         * @throws IllegalArgumentException when the API key is missing or a setting cannot be used; the message names
         * it.
         */
        public fun build(): OpenAIConfig = OpenAIConfig(this)

        internal companion object {
            const val SERVICE = "https://api.openai.com/v1"
        }
    }

    public companion object {
        private const val LARGEST_EVENT = 512 shl 20
        private const val MISSING_KEY = "apiKey is missing: give it, or set OPENAI_API_KEY and use fromEnv()"

        /** What an engine can count in the milliseconds of an `Int`. */
        private val LONGEST_CONNECT = Duration.ofMillis(Int.MAX_VALUE.toLong())

        /** Settings made in one expression. Throws [IllegalArgumentException] as [Builder.build] does. */
        @JvmSynthetic
        public operator fun invoke(configure: Builder.() -> Unit): OpenAIConfig = Builder().apply(configure).build()

        /**
         * Settings that start with the environment variables `OPENAI_API_KEY`, `OPENAI_ORG_ID`, `OPENAI_PROJECT_ID` and
         * `OPENAI_BASE_URL`. A blank variable counts as not set.
         */
        @JvmStatic
        public fun fromEnv(): Builder = from(System::getenv)

        internal fun from(environment: (String) -> String?): Builder = Builder().apply {
            fun read(name: String): String? = environment(name)?.trim()?.ifEmpty { null }
            apiKey = read("OPENAI_API_KEY")
            organization = read("OPENAI_ORG_ID")
            project = read("OPENAI_PROJECT_ID")
            read("OPENAI_BASE_URL")?.let { baseUrl = it }
        }
    }
}
