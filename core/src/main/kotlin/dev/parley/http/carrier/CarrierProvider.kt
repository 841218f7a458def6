package dev.parley.http.carrier

import dev.parley.OpenAIConfig
import dev.parley.annotation.InternalParleyApi
import org.slf4j.LoggerFactory
import java.util.ServiceConfigurationError
import java.util.ServiceLoader

/** Opens carriers of one kind. The kinds that other modules bring are found by [ServiceLoader]. */
@InternalParleyApi
public interface CarrierProvider {
    /** As the log calls it. */
    public val name: String

    /** Whether each carrier serves one host only. */
    public val boundToHost: Boolean get() = false

    /** Whether its carriers are this library's own, which find the addresses of hosts by themselves. */
    public val owned: Boolean get() = true

    /** Whether bytes come on threads of the carriers' own, which may wait for whoever takes them. */
    public val patient: Boolean get() = false

    /** @throws IllegalArgumentException when it cannot do what [config] asks of it. */
    public fun check(config: OpenAIConfig) {
        // Most can do all of it.
    }

    /** A carrier for calls to [host], with the settings of [config]. */
    public fun open(config: OpenAIConfig, host: String): Carrier

    public companion object {
        private val brought: Result<CarrierProvider?> by lazy {
            val kind = CarrierProvider::class.java
            try {
                Result.success(ServiceLoader.load(kind, kind.classLoader).firstOrNull())
            } catch (e: ServiceConfigurationError) {
                Result.failure(e)
            } catch (e: LinkageError) {
                Result.failure(e)
            }
        }

        /** The one that another module brings; `null` when none does, or what it needs is missing. */
        internal val found: CarrierProvider? get() = brought.getOrNull()

        /** Why none is [found], and what to do about it. */
        internal val missing: String get() = if (brought.isFailure) NO_CLASSES else NO_MODULE

        /** The one that is [found], or else [other], which may be missing, too. */
        internal fun foundOr(other: KtorEngine): CarrierProvider {
            found?.let { return it }
            check(other.isThere) { missing }
            if (brought.isFailure) LOG.warn("{} Calls go through {}.", NO_CLASSES, other.name)
            return other
        }

        private val LOG = LoggerFactory.getLogger("dev.parley.http")

        private const val NO_MODULE =
            "The OkHttp engine is not on the class path: add dev.parley:parley-okhttp to the build."

        /** The artifact that Maven takes for OkHttp 5 is empty. */
        private const val NO_CLASSES =
            "parley-okhttp finds no OkHttp on the class path: with Maven, OkHttp 5 is com.squareup.okhttp3:okhttp-jvm."
    }
}
