package dev.parley.java.samples;

import dev.parley.java.OpenAIClient;
import dev.parley.java.realtime.ClientSecretRequestBuilder;
import dev.parley.java.realtime.sessions.RealtimeSessionRequestBuilder;
import dev.parley.realtime.RealtimeCallReferRequest;

/** What the services of realtime show in their Javadoc. */
@SuppressWarnings("unused")
final class RealtimeSamples {
    void realtime(OpenAIClient openai) {
        var session = RealtimeSessionRequestBuilder.of().model("gpt-realtime").build();
        var secret = openai.realtime().clientSecrets().create(ClientSecretRequestBuilder.of().session(session).build()).join();
        openai.realtime().calls().hangup("rtc_abc123").join();
    }

    void clientSecrets(OpenAIClient openai) {
        var session = RealtimeSessionRequestBuilder.of().model("gpt-realtime").instructions("Be brief.").build();
        var secret = openai.realtime().clientSecrets().create(ClientSecretRequestBuilder.of().session(session).build()).join();
        System.out.println("hand " + secret.value() + " to the browser before " + secret.expiresAt());
    }

    void realtimeCalls(OpenAIClient openai) {
        var calls = openai.realtime().calls();
        var session = RealtimeSessionRequestBuilder.of().model("gpt-realtime").instructions("Answer as the front desk.").build();
        calls.accept("rtc_abc123", session).join();
        calls.refer("rtc_abc123", new RealtimeCallReferRequest("tel:+14155550123")).join();
        calls.hangup("rtc_abc123").join();
    }
}
