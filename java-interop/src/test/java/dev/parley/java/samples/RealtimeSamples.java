package dev.parley.java.samples;

import dev.parley.java.OpenAIClient;
import dev.parley.java.realtime.ClientSecretRequestBuilder;
import dev.parley.java.realtime.sessions.RealtimeSessionRequestBuilder;
import dev.parley.realtime.RealtimeCallReferRequest;
import dev.parley.realtime.events.RealtimeItem;
import dev.parley.realtime.events.TranslationEvent;
import dev.parley.realtime.sessions.TranslationAudio;
import dev.parley.tools.Tool;
import dev.parley.tools.Tools;
import java.time.LocalTime;

/** What the services of realtime show in their Javadoc. */
@SuppressWarnings("unused")
final class RealtimeSamples {
    record Zone(String name) {}

    void realtime(OpenAIClient openai) {
        var tools = Tools.of(Tool.of("time", "Tells the time.", Zone.class, zone -> LocalTime.now().toString()));
        var connection = openai.realtime().connect("gpt-realtime");
        connection.addItem(RealtimeItem.user("How late is it?")).join();
        connection.createResponse().join();
        connection.events(tools).textDeltas().forEach(System.out::print).join();
    }

    void realtimeConnection(OpenAIClient openai) {
        var connection = openai.realtime().connect("gpt-realtime");
        connection.addItem(RealtimeItem.user("What is the capital of France?")).join();
        connection.createResponse().join();
        var response = connection.events().toResponse().join();
        System.out.println(response.text() + " (" + response.usage().totalTokens() + " tokens)");
        connection.close().join();
    }

    void translationConnection(OpenAIClient openai) {
        var connection = openai.realtime().translate("gpt-realtime-translate");
        connection.update(TranslationAudio.into("es")).join();
        connection.appendAudio(new byte[9_600]).join();
        connection.finish().join();
        connection.events().forEach(event -> {
            if (event instanceof TranslationEvent.OutputTranscriptDelta delta) System.out.print(delta.delta());
        }).join();
        connection.close().join();
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
