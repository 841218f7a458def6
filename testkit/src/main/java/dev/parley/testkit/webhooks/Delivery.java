package dev.parley.testkit.webhooks;

import static java.lang.System.Logger.Level.WARNING;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Posts webhooks to a URL, one after the other, on a thread of its own. What cannot be delivered is not sent again. */
final class Delivery implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger("dev.parley.testkit");
    private static final int MILLIS = 10_000;

    private final URI url;
    private final Signature signature;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread made = new Thread(task, "fake-openai-webhooks");
        made.setDaemon(true);
        return made;
    });

    Delivery(URI url, Signature signature) {
        this.url = url;
        this.signature = signature;
    }

    void deliver(String id, long timestamp, byte[] body) {
        thread.execute(() -> post(id, timestamp, body));
    }

    private void post(String id, long timestamp, byte[] body) {
        try {
            HttpURLConnection call = (HttpURLConnection) url.toURL().openConnection();
            call.setConnectTimeout(MILLIS);
            call.setReadTimeout(MILLIS);
            call.setDoOutput(true);
            call.setFixedLengthStreamingMode(body.length); // or else the JDK sends it twice
            call.setRequestProperty("Connection", "close");
            call.setRequestProperty("Content-Type", "application/json");
            call.setRequestProperty("User-Agent", "OpenAI/1.0 (+https://platform.openai.com/docs/webhooks)");
            call.setRequestProperty("webhook-id", id);
            call.setRequestProperty("webhook-timestamp", String.valueOf(timestamp));
            call.setRequestProperty("webhook-signature", signature.of(id, timestamp, body));
            call.getOutputStream().write(body);
            call.getResponseCode();
            call.disconnect();
        } catch (IOException undelivered) {
            LOG.log(WARNING, "The webhook " + id + " could not be delivered to " + url + ": " + undelivered);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
