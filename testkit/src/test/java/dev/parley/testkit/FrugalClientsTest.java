package dev.parley.testkit;

import static dev.parley.testkit.Caller.at;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parley.testkit.junit.WithFakeOpenAI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** Clients that leave out what need not be there. */
@WithFakeOpenAI
class FrugalClientsTest {
    private FakeOpenAI fake;

    @Test
    void noBodyIsOneWithoutMembers() {
        assertEquals("thread", at(post("/threads"), "/object"));
        assertEquals("model", at(post("/chat/completions"), "/error/param"));
    }

    @Test
    void thePartOfAnUploadNeedsNoFileName() {
        Caller caller = new Caller(fake);
        String upload = at(caller.post("/uploads",
            "{\"bytes\":1,\"filename\":\"a.txt\",\"mime_type\":\"text/plain\",\"purpose\":\"user_data\"}"), "/id");
        HttpResponse<String> part = Caller.send(caller.request("/uploads/" + upload + "/parts")
            .header("Content-Type", "multipart/form-data; boundary=b")
            .POST(BodyPublishers.ofString("--b\r\nContent-Disposition: form-data; name=\"data\"\r\n\r\nx\r\n--b--")));
        assertEquals("upload.part", at(part, "/object"));
    }

    private HttpResponse<String> post(String path) {
        return Caller.send(new Caller(fake).request(path).header("OpenAI-Beta", "assistants=v2").POST(BodyPublishers.noBody()));
    }
}
