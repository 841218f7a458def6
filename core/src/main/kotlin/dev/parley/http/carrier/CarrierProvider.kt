package dev.parley.http.carrier

import dev.parley.OpenAIConfig
import dev.parley.annotation.InternalParleyApi
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

    /** @throws IllegalArgumentException when it cannot do what [config] asks of it. */
    public fun check(config: OpenAIConfig) {
        // Most can do all of it.
    }

    /** A carrier for calls to [host], with the settings of [config]. */
    public fun open(config: OpenAIConfig, host: String): Carrier

    public companion object {
        /** The one that another module brings; `null` when none does, or what it needs is missing. */
        internal val found: CarrierProvider? by lazy {
            val kind = CarrierProvider::class.java
            try {
                ServiceLoader.load(kind, kind.classLoader).firstOrNull()
            } catch (_: ServiceConfigurationError) {
                null
            } catch (_: LinkageError) {
                null
            }
        }
    }
}
