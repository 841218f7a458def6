package dev.parley.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cassettes that cannot be played as they are: a sentence says in which line, and why. */
class DamagedCassetteTest {
    private static final String WHOLE = """
        [
        {
          "request": {
            "method": "GET",
            "path": "/models"
          },
          "reply": {
            "status": 200
          }
        }
        ]
        """;

    @TempDir
    Path folder;

    @Test
    void aCassetteMayBeWrittenByHand() throws IOException {
        Files.writeString(file(), WHOLE);
        try (CassetteRecorder recorder = Cassette.at(file()).start()) {
            assertEquals(200, new Caller(recorder.baseUrl()).get("/models").statusCode());
        }
    }

    @Test
    void whatIsNoJsonIsToldWithItsLine() throws IOException {
        assertTold(5, "Unterminated object", WHOLE.replace("\"GET\",", "\"GET\""));
        assertTold(10, "End of input", WHOLE.substring(0, WHOLE.indexOf("}\n]")));
        assertTold(1, "Expected BEGIN_ARRAY but was BEGIN_OBJECT", "{}");
    }

    @Test
    void anEntryThatLacksSomethingIsToldWithTheLineWhereItBegins() throws IOException {
        assertTold(2, "the entry has no request with a method", WHOLE.replace("\"method\"", "\"verb\""));
        assertTold(2, "the entry has no request with a path", WHOLE.replace("\"/models\"", "1"));
        assertTold(2, "the entry has no reply with a status", WHOLE.replace("200", "\"fine\""));
        assertTold(11, "the entry has no request with a method", WHOLE.replace("\n]", ",\n{}\n]"));
    }

    @Test
    void aFileThatIsGoneIsTold() throws IOException {
        assertTold(2, "there is no file " + folder.resolve("weather/0123456789abcdef.wav") + ", which the entry refers to",
            WHOLE.replace("200", "200, \"body\": {\"$file\": \"0123456789abcdef.wav\"}"));
        assertTold(2, "there is no file " + folder.resolve("weather/../weather.json") + ", which the entry refers to",
            WHOLE.replace("200", "200, \"body\": {\"$file\": \"../weather.json\"}"));
    }

    private void assertTold(int line, String why, String text) throws IOException {
        Files.writeString(file(), text);
        String message = assertThrows(IllegalStateException.class, () -> Cassette.at(file()).start()).getMessage();
        assertEquals("The cassette " + file() + " is damaged in line " + line + ": " + why + ".", message);
        assertTrue(Files.readString(file()).equals(text));
    }

    private Path file() {
        return folder.resolve("weather.json");
    }
}
