package dev.parley

import dev.parley.http.BaseUrl
import dev.parley.http.CallClock
import dev.parley.http.HeaderRules
import dev.parley.http.Secret
import dev.parley.json.OpenAIJson
import java.time.Duration
import javax.net.ssl.X509TrustManager
import kotlinx.serialization.json.Json

/**
 * Everything a client is told once, and never changes afterwards. Made by [OpenAIConfig.Builder]; in Kotlin:
 *
 * ```
 * val config = OpenAIConfig { apiKey = "sk-…"; maxRetries = 4 }
 * ```
 *
 * `toString` shows no secret.
 */
public class OpenAIConfig private constructor(builder: Builder) {
    internal val apiKey: Secret? = builder.apiKey?.ifBlank { null }?.let(::Secret)
    internal val url = BaseUrl.parse(builder.baseUrl).also { it.checkScheme(builder.allowInsecureHttp) }

    /** Where calls go, without a slash at the end. */
    @get:JvmName("baseUrl")
    public val baseUrl: String get() = url.toString()

    /** The organization that is billed; `null` for the key's own. */
    @get:JvmName("organization")
    public val organization: String? = builder.organization

    /** The project that is billed; `null` for the key's own. */
    @get:JvmName("project")
    public val project: String? = builder.project

    /** The value of `OpenAI-Beta` on every call; `null` for what each area sends by itself. */
    @get:JvmName("beta")
    public val beta: String? = builder.beta

    /** Headers sent with every call. Not shown by `toString`. */
    @get:JvmName("headers")
    public val headers: Map<String, String> = builder.headers.toMap()

    /** Query parameters sent with every call. Not shown by `toString`. */
    @get:JvmName("query")
    public val query: Map<String, String> = builder.query.toMap()

    /** How long a connection may take to open, before TLS. */
    @get:JvmName("connectTimeout")
    public val connectTimeout: Duration = builder.connectTimeout

    /** How long the phases of a call may take. */
    @get:JvmName("timeouts")
    public val timeouts: Timeouts = builder.timeouts

    /** How often a failed try is repeated. */
    @get:JvmName("maxRetries")
    public val maxRetries: Int = builder.maxRetries

    /** The longest wait that the service may ask for; when it asks for more, its error is thrown at once. */
    @get:JvmName("maxRetryAfter")
    public val maxRetryAfter: Duration = builder.maxRetryAfter

    /** Whether a POST whose answer was lost after a success head is repeated, at the risk of paying twice. */
    @get:JvmName("retryProcessed")
    public val retryProcessed: Boolean = builder.retryProcessed

    /** Whether a stream may end without saying that it is complete. */
    @get:JvmName("acceptTruncatedStreams")
    public val acceptTruncatedStreams: Boolean = builder.acceptTruncatedStreams

    /** The largest answer that is read into memory, in bytes. */
    @get:JvmName("maxResponseBytes")
    public val maxResponseBytes: Long = builder.maxResponseBytes

    /** The largest event of a stream, in bytes: at most 512 MiB. */
    @get:JvmName("maxEventBytes")
    public val maxEventBytes: Int = builder.maxEventBytes

    /** The proxy that calls go through; `null` for what the JVM's system properties say. */
    @get:JvmName("proxy")
    public val proxy: HttpProxy? = builder.proxy

    /** What carries the calls. */
    @get:JvmName("engine")
    public val engine: Engine = builder.engine

    /** Decides which TLS certificates are trusted, besides the check of the host name; `null` for the JVM's own store. */
    @get:JvmName("trustManager")
    public val trustManager: X509TrustManager? = builder.trustManager

    /** Whether the bodies of requests and answers are logged, at level `TRACE`: they hold the users' words. */
    @get:JvmName("logBodies")
    public val logBodies: Boolean = builder.logBodies

    /** How requests are written and answers are read. */
    @get:JvmName("json")
    public val json: Json = builder.json

    internal val allowInsecureHttp = builder.allowInsecureHttp
    internal val clock = builder.clock

    init {
        require(apiKey != null || baseUrl != Builder.SERVICE) { MISSING_KEY }
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
        "OpenAIConfig(apiKey=$apiKey, baseUrl=$baseUrl, organization=$organization, project=$project, " +
            "timeouts=$timeouts, maxRetries=$maxRetries, proxy=$proxy)"

    /** The settings of an [OpenAIConfig] before it is made. Each is described at the property of the same name there. */
    public class Builder {
        /** The secret key, as `sk-…`. Required for the service itself; servers that ask for none get none. */
        public var apiKey: String? = null

        /** `https://api.openai.com/v1` unless set. Plain `http` only to this machine, or with [allowInsecureHttp]. */
        public var baseUrl: String = SERVICE

        /** None unless set. */
        public var organization: String? = null

        /** None unless set. */
        public var project: String? = null

        /** None unless set. */
        public var beta: String? = null

        /** Empty unless set. */
        public var headers: Map<String, String> = emptyMap()

        /** Empty unless set. */
        public var query: Map<String, String> = emptyMap()

        /** Five seconds unless set. */
        public var connectTimeout: Duration = Duration.ofSeconds(5)

        /** The defaults of [Timeouts] unless set. */
        public var timeouts: Timeouts = Timeouts.Default

        /** 2 unless set. */
        public var maxRetries: Int = 2

        /** Two minutes unless set. */
        public var maxRetryAfter: Duration = Duration.ofMinutes(2)

        /** No unless set. */
        public var retryProcessed: Boolean = false

        /** No unless set. */
        public var acceptTruncatedStreams: Boolean = false

        /** 256 MiB unless set. */
        public var maxResponseBytes: Long = 256L shl 20

        /** 64 MiB unless set. */
        public var maxEventBytes: Int = 64 shl 20

        /** None unless set. */
        public var proxy: HttpProxy? = null

        /** [Engine.AUTO] unless set. */
        public var engine: Engine = Engine.AUTO

        /** The JVM's own store unless set. */
        public var trustManager: X509TrustManager? = null

        /** No unless set. */
        public var logBodies: Boolean = false

        /** Unless set: unknown members are ignored, `null` is never sent. */
        public var json: Json = OpenAIJson

        /** Whether plain `http` to another machine is allowed: the key can be read on the way. No unless set. */
        public var allowInsecureHttp: Boolean = false

        internal var clock = CallClock()

        /**
         * The finished configuration.
         *
         * @throws IllegalArgumentException when the key is missing or a setting is not one that can be used; the message
         * names it.
         */
        public fun build(): OpenAIConfig = OpenAIConfig(this)

        internal companion object {
            const val SERVICE = "https://api.openai.com/v1"
        }
    }

    public companion object {
        private const val LARGEST_EVENT = 512 shl 20
        private const val MISSING_KEY = "apiKey is missing: give it, or set OPENAI_API_KEY and use fromEnv()"

        /** A configuration made in one expression. Throws [IllegalArgumentException] as [Builder.build] does. */
        @JvmSynthetic
        public operator fun invoke(configure: Builder.() -> Unit): OpenAIConfig = Builder().apply(configure).build()

        /**
         * Settings that begin with what the environment says: `OPENAI_API_KEY`, `OPENAI_ORG_ID`, `OPENAI_PROJECT_ID` and
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
