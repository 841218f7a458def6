package dev.parley.okhttp;

import dev.parley.Engine;
import dev.parley.OpenAIConfig;
import okhttp3.OkHttpClient;

/** OkHttp as the application has set it up. Where that is not wanted, {@link Engine#OK_HTTP} needs no settings. */
public final class OkHttp {
    private OkHttp() {
    }

    /**
     * An engine that sends calls through the caller's own {@code client}: its interceptors, DNS, proxy, certificates,
     * connection pool and connect timeout count, not those of {@link OpenAIConfig}. Its read and write timeouts,
     * redirects and retries do not, because Parley has its own. Closing Parley's client does not close it.
     *
     * @param client the client to derive from; it is not changed
     * @return the engine, for {@code engine} of the configuration
     */
    public static Engine engine(OkHttpClient client) {
        return Engine.of(new OkHttpProvider(client, IdleLimits.DEFAULT));
    }
}
