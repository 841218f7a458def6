package dev.parley.okhttp;

import dev.parley.OpenAIConfig;
import dev.parley.annotation.InternalParleyApi;
import dev.parley.http.carrier.Carrier;
import dev.parley.http.carrier.CarrierProvider;
import java.util.concurrent.ExecutorService;
import okhttp3.OkHttpClient;

/** Opens carriers on OkHttp: each with a client of its own, or all on that of the caller. */
@InternalParleyApi
public final class OkHttpProvider implements CarrierProvider {
    private final OkHttpClient given;
    private final IdleLimits idle;

    /**
     * For {@code ServiceLoader}.
     *
     * @throws NoClassDefFoundError when the module is there and OkHttp itself is not
     */
    public OkHttpProvider() {
        this(null, IdleLimits.DEFAULT);
        OkHttpClient.class.getName();
    }

    OkHttpProvider(OkHttpClient given, IdleLimits idle) {
        this.given = given;
        this.idle = idle;
    }

    @Override
    public String getName() {
        return "OkHttp";
    }

    /** The caller's own client may have a proxy, or find addresses in its own way. */
    @Override
    public boolean getOwned() {
        return given == null;
    }

    @Override
    public boolean getPatient() {
        return true;
    }

    @Override
    public Carrier open(OpenAIConfig config, String host) {
        ExecutorService threads = BlockingThreads.start(idle.threads());
        return given == null
            ? new OkHttpCarrier(OkHttpClients.of(config, idle.connections()), threads, true, config.proxy())
            : new OkHttpCarrier(OkHttpClients.of(given), threads, false, null);
    }
}
