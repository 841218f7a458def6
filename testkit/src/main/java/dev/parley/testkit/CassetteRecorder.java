package dev.parley.testkit;

import dev.parley.testkit.cassette.CassetteService;
import dev.parley.testkit.cassette.CassetteSettings;
import dev.parley.testkit.wire.Connections;
import dev.parley.testkit.wire.Server;
import java.net.InetSocketAddress;
import java.util.List;

/**
 * Plays and records a {@link Cassette}, on a socket of this machine that a client takes for the service. A request that
 * is neither recorded nor to be recorded is answered with 501 and a sentence that says where it differs. All methods may
 * be called from any thread.
 */
public final class CassetteRecorder implements AutoCloseable {
    private final CassetteService service;
    private final Server server;
    private final String baseUrl;

    CassetteRecorder(CassetteSettings settings, InetSocketAddress address) {
        this.service = new CassetteService(settings);
        this.server = new Server(address, null, new Connections(), service);
        String host = address.getAddress().isAnyLocalAddress() ? "127.0.0.1" : address.getHostString();
        this.baseUrl = "http://" + host + ":" + server.port() + "/v1";
    }

    /** What a client takes for the service's base URL, without a slash at the end: {@code http://127.0.0.1:41234/v1}. */
    public String baseUrl() {
        return baseUrl;
    }

    /** A sentence for each request that came and was not recorded; none where everything is. */
    public List<String> notRecorded() {
        return service.notRecorded();
    }

    /**
     * Expects that all requests were recorded.
     *
     * @throws AssertionError when some were not: it says which, and where they differ
     */
    public void requireAllRecorded() {
        List<String> sentences = notRecorded();
        if (!sentences.isEmpty()) throw new AssertionError(String.join("\n", sentences));
    }

    /**
     * Waits, for 30 seconds at most, until the calls under way are recorded, and closes all sockets. A call that breaks
     * off is not recorded.
     *
     * @throws java.io.UncheckedIOException when a call could not be written to the cassette
     */
    @Override
    public void close() {
        try {
            service.finish();
        } finally {
            server.close();
        }
    }
}
