package dev.parley.testkit;

import static dev.parley.testkit.Caller.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import dev.parley.testkit.json.Read;
import dev.parley.testkit.junit.WithFakeOpenAI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Members for which the API's description allows no null are absent, or have a value. */
@WithFakeOpenAI
class NoNullsTest {
    private static final String LINE = "{\"custom_id\":\"1\",\"method\":\"POST\",\"url\":\"/v1/embeddings\",\"body\":{}}\n";

    private FakeOpenAI fake;
    private Caller caller;

    @BeforeEach
    void begin() {
        caller = new Caller(fake);
    }

    @Test
    void aBatchHasMomentsAndFilesOnceThereAreSome() {
        String file = at(upload(), "/id");
        HttpResponse<String> batch = caller.post("/batches", "{\"input_file_id\":\"" + file
            + "\",\"endpoint\":\"/v1/embeddings\",\"completion_window\":\"24h\"}");
        assertNone(batch, "errors", "output_file_id", "error_file_id", "in_progress_at", "finalizing_at", "completed_at",
            "failed_at", "expired_at", "cancelling_at", "cancelled_at");
        assertEquals("validating", at(batch, "/status"));
    }

    @Test
    void aResponseHasAUsageOnceItHasEnded() {
        assertNone(caller.post("/responses", "{\"model\":\"gpt-5.2\",\"input\":\"Hi\",\"background\":true}"), "usage");
    }

    @Test
    void aRunHasInstructions() {
        String assistant = at(beta("/assistants", "{\"model\":\"gpt-5.2\"}"), "/id");
        HttpResponse<String> run =
            beta("/threads/runs", "{\"assistant_id\":\"" + assistant + "\",\"thread\":{\"messages\":[]}}");
        assertEquals("", at(run, "/instructions"));
    }

    @Test
    void aVectorStoreHasANameAndExpiresIfItDoes() {
        HttpResponse<String> store = beta("/vector_stores", "{}");
        assertEquals("", at(store, "/name"));
        assertNone(store, "expires_after");
    }

    @Test
    void anEmptyListHasIds() {
        for (String path : List.of("/files", "/assistants", "/vector_stores", "/chat/completions", "/batches")) {
            assertNone(beta(path), "first_id", "last_id");
        }
    }

    @Test
    void aBatchOfFilesIsCalledAsTheDescriptionSays() {
        String store = at(beta("/vector_stores", "{}"), "/id");
        HttpResponse<String> batch = beta("/vector_stores/" + store + "/file_batches",
            "{\"file_ids\":[\"" + at(upload(), "/id") + "\"]}");
        assertEquals("vector_store.files_batch", at(batch, "/object"));
        assertEquals("in_progress", at(batch, "/status"));
    }

    private HttpResponse<String> beta(String path) {
        return Caller.send(caller.request(path).header("OpenAI-Beta", "assistants=v2"));
    }

    private HttpResponse<String> beta(String path, String body) {
        return Caller.send(caller.request(path).header("OpenAI-Beta", "assistants=v2").header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> upload() {
        String form = "--b\r\nContent-Disposition: form-data; name=purpose\r\n\r\nbatch\r\n--b\r\nContent-Disposition: form-data; "
            + "name=file; filename=a.jsonl\r\n\r\n" + LINE + "\r\n--b--\r\n";
        return Caller.send(caller.request("/files").header("Content-Type", "multipart/form-data; boundary=b")
            .POST(BodyPublishers.ofString(form)));
    }

    private static void assertNone(HttpResponse<String> reply, String... members) {
        JsonObject object = Read.parse(reply.body()).getAsJsonObject();
        assertEquals(200, reply.statusCode(), reply::body);
        for (String member : members) assertFalse(object.get(member) instanceof JsonNull, member + " of " + reply.body());
    }
}
