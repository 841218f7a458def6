package dev.parley.java.realtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.AuthenticationException;
import dev.parley.java.OpenAIClient;
import dev.parley.java.realtime.sessions.RealtimeSessionRequestBuilder;
import dev.parley.realtime.RealtimeCallRequest;
import dev.parley.realtime.events.RealtimeItem;
import dev.parley.realtime.events.RealtimeOutputEvent;
import dev.parley.realtime.events.RealtimeResponse;
import dev.parley.realtime.events.RealtimeResponseEvent;
import dev.parley.realtime.events.RealtimeServerEvent;
import dev.parley.realtime.events.RealtimeSessionEvent;
import dev.parley.realtime.events.TranslationEvent;
import dev.parley.realtime.sessions.OutputModality;
import dev.parley.testkit.FakeOpenAI;
import dev.parley.testkit.Reply;
import dev.parley.tools.Tool;
import dev.parley.tools.Tools;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a Java program writes to talk with a model. */
@Timeout(60)
class RealtimeTest {
    private final FakeOpenAI fake = FakeOpenAI.start();
    private final OpenAIClient openai = OpenAIClient.builder().apiKey("sk-test").baseUrl(fake.baseUrl()).build();

    record Place(String city) {}

    @AfterEach
    void close() {
        openai.close();
        fake.close();
    }

    @Test
    void whatIsSentIsAFutureAndWhatComesAPublisher() {
        AsyncRealtimeConnection connection = openai.realtime().connect("gpt-realtime");
        connection.addItem(RealtimeItem.user("Hi there")).join();
        connection.createResponse().join();
        RealtimeResponse response = connection.events().toResponse().join();
        assertEquals("You said: Hi there", response.text());
        connection.createResponse().join();
        int bytes = 0;
        try (Stream<RealtimeServerEvent> events = connection.events().stream()) {
            for (RealtimeServerEvent event : (Iterable<RealtimeServerEvent>) events::iterator) {
                if (event instanceof RealtimeOutputEvent.AudioDelta delta) bytes += delta.bytes().length;
                if (event instanceof RealtimeResponseEvent.Done) break;
            }
        }
        assertTrue(bytes > 0);
        connection.close().join();
    }

    @Test
    void functionsAreAnswered() {
        Tools tools = Tools.of(Tool.of("weather", "Tells the weather.", Place.class, place -> "sunny"));
        AsyncRealtimeConnection connection = openai.realtime().connect("gpt-realtime");
        connection.addItem(RealtimeItem.user("What is the weather?")).join();
        String said = "";
        boolean asked = false;
        try (Stream<RealtimeServerEvent> events = connection.events(tools).stream()) {
            for (RealtimeServerEvent event : (Iterable<RealtimeServerEvent>) events::iterator) {
                if (event instanceof RealtimeSessionEvent.Updated && !asked) {
                    asked = true;
                    connection.createResponse().join();
                }
                if (event instanceof RealtimeResponseEvent.Done done) said = done.response().text();
                if (!said.isEmpty()) break;
            }
        }
        assertEquals("The tool said: sunny", said);
        connection.close().join();
    }

    @Test
    void aBlockingProgramWaits() {
        BlockingRealtimeConnection connection = openai.blocking().realtime().connect("gpt-realtime");
        connection.update(RealtimeSessionRequestBuilder.of().outputModalities(List.of(OutputModality.TEXT)).build());
        connection.addItem(RealtimeItem.user("Hi"));
        connection.createResponse();
        StringBuilder said = new StringBuilder();
        try (var events = connection.events()) {
            for (RealtimeServerEvent event : events) {
                if (event instanceof RealtimeOutputEvent.TextDelta delta) said.append(delta.delta());
                if (event instanceof RealtimeResponseEvent.Done) break;
            }
        }
        assertEquals("You said: Hi", said.toString());
        connection.close();
    }

    @Test
    void aTranslationEndsByItself() {
        AsyncTranslationConnection connection = openai.realtime().translate("gpt-realtime-translate");
        connection.appendAudio(new byte[9_600]).join();
        connection.finish().join();
        List<TranslationEvent> events = connection.events().toList().join();
        assertInstanceOf(TranslationEvent.SessionClosed.class, events.get(events.size() - 1));
        connection.close().join();
    }

    @Test
    void aWrongKeyIsRefusedWhenTheSocketIsNeeded() {
        fake.script("GET", "/realtime", Reply.error(401, "Incorrect API key provided."));
        AsyncRealtimeConnection connection = openai.realtime().connect("gpt-realtime");
        CompletionException failure = assertThrows(CompletionException.class, () -> connection.createResponse().join());
        assertInstanceOf(AuthenticationException.class, failure.getCause());
    }

    @Test
    void aCallByWebRtcHasAnAnswer() {
        var session = RealtimeSessionRequestBuilder.of().model("gpt-realtime").build();
        var call = openai.realtime().calls().create(new RealtimeCallRequest("v=0", session)).join();
        assertEquals("v=0", call.sdp());
        openai.realtime().calls().hangup(call.id()).join();
    }
}
