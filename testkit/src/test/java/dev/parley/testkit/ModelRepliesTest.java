package dev.parley.testkit;

import static dev.parley.testkit.Caller.at;
import static dev.parley.testkit.Caller.events;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.testkit.junit.WithFakeOpenAI;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Replies that say what a model is to say. */
@WithFakeOpenAI
class ModelRepliesTest {
    private static final String ASK = "{\"model\":\"gpt-5.2\",\"input\":\"Hi\"";

    private FakeOpenAI fake;
    private Caller caller;

    @BeforeEach
    void begin() {
        caller = new Caller(fake);
    }

    @Test
    void aChatIsPlainOrStreamedAsAsked() {
        fake.script(Reply.chat("In short.").times(2));
        HttpResponse<String> plain = caller.chat("");
        assertEquals("In short.", at(plain, "/choices/0/message/content"));
        assertEquals("gpt-5.2", at(plain, "/model"));
        List<String> events = events(caller.chat(",\"stream\":true"));
        assertTrue(events.get(1).contains("\"content\":\"In\""), events.toString());
        assertTrue(events.get(2).contains("\"content\":\" short.\""), events.toString());
        assertEquals("[DONE]", events.get(events.size() - 1));
    }

    @Test
    void aResponseSaysTheSame() {
        fake.script(Reply.chat("In short.").times(2));
        assertEquals("In short.", at(caller.post("/responses", ASK + "}"), "/output/0/content/0/text"));
        String streamed = caller.post("/responses", ASK + ",\"stream\":true}").body();
        assertTrue(streamed.contains("\"delta\":\"In\"") && streamed.contains("event: response.completed"), streamed);
    }

    @Test
    void piecesAreStreamedAsTheyAre() {
        fake.script(Reply.stream("a", "b").times(2));
        List<String> events = events(caller.chat(",\"stream\":true"));
        assertEquals(5, events.size());
        assertTrue(events.get(1).contains("\"content\":\"a\"") && events.get(2).contains("\"content\":\"b\""));
        assertEquals("ab", at(caller.chat(""), "/choices/0/message/content"));
    }

    @Test
    void aToolIsCalledByChatsAndResponses() {
        fake.script(Reply.toolCall("weather", "{\"city\":\"Ulm\"}").times(2));
        HttpResponse<String> chat = caller.chat("");
        assertEquals("{\"city\":\"Ulm\"}", at(chat, "/choices/0/message/tool_calls/0/function/arguments"));
        assertEquals("tool_calls", at(chat, "/choices/0/finish_reason"));
        HttpResponse<String> response = caller.post("/responses", ASK + "}");
        assertEquals("function_call weather", at(response, "/output/0/type") + " " + at(response, "/output/0/name"));
    }

    @Test
    void vectorsAreEmbeddings() {
        fake.script(Reply.embedding(0.5f, -1).times(2));
        String request = "{\"model\":\"text-embedding-3-small\",\"input\":\"a\"";
        assertEquals("[0.5,-1.0]", at(caller.post("/embeddings", request + "}"), "/data/0/embedding"));
        String base64 = at(caller.post("/embeddings", request + ",\"encoding_format\":\"base64\"}"), "/data/0/embedding");
        assertEquals(8, Base64.getDecoder().decode(base64).length);
    }

    @Test
    void imagesAreFiles() {
        fake.script(Reply.images(new byte[] {1, 2}));
        assertEquals("AQI=", at(caller.post("/images/generations", "{\"prompt\":\"A cat\"}"), "/data/0/b64_json"));
    }

    @Test
    void aReplyMayBeComputed() {
        fake.script(Reply.from(request -> Reply.json(200, "{\"is\":\"" + request.json().get("model") + "\"}"))
            .header("x-mine", "1"));
        HttpResponse<String> reply = caller.chat("");
        assertEquals("gpt-5.2", at(reply, "/is"));
        assertEquals("1", reply.headers().firstValue("x-mine").orElse(""));
    }

    @Test
    void aReplyForSomethingElseSaysSo() {
        fake.script(Reply.chat("Hi"));
        HttpResponse<String> reply = caller.post("/embeddings", "{}");
        assertEquals(500, reply.statusCode());
        assertEquals("The script has a model's answer for POST /v1/embeddings (2 bytes), which asks for something else.",
            at(reply, "/error/message"));
    }

    @Test
    void aScriptMayBeForSomeRequests() {
        fake.script(On.post("/chat/completions").model("gpt-4o"), Reply.chat("first"), Reply.chat("then"));
        fake.script(On.any().where(request -> request.bodyText().contains("Lisbon")), Reply.chat("Portugal"));
        assertEquals("You said: Hi", at(caller.chat(""), "/choices/0/message/content"));
        String old = "{\"model\":\"gpt-4o\",\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"}]}";
        assertEquals("first", at(caller.post("/chat/completions", old), "/choices/0/message/content"));
        assertEquals("then", at(caller.post("/chat/completions", old), "/choices/0/message/content"));
        String lisbon = old.replace("Hi", "Lisbon");
        assertEquals("Portugal", at(caller.post("/chat/completions", lisbon), "/choices/0/message/content"));
        assertEquals(0, fake.repliesLeft());
    }
}
