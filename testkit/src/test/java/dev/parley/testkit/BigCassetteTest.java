package dev.parley.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bodies of 100 MB, recorded and played by a JVM whose heap has not room for one. */
class BigCassetteTest {
    private static final int BLOCK = 1024 * 1024;
    private static final int BLOCKS = 100;

    @TempDir
    Path folder;

    @Test
    void bodiesOf100MegabytesPassThroughASmallHeap() throws Exception {
        Path upload = folder.resolve("upload.form");
        writeForm(upload);
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx64m",
            "-cp", System.getProperty("java.class.path"), SmallHeap.class.getName(), folder.toString())
            .redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        assertEquals(List.of("ONCE 104857600 104857600", "NONE 104857600 104857600"),
            said.lines().filter(line -> line.matches("[A-Z]+ \\d+ \\d+")).toList(), said);
    }

    private static void writeForm(Path file) throws IOException {
        try (OutputStream form = Files.newOutputStream(file)) {
            form.write(("--b\r\nContent-Disposition: form-data; name=\"purpose\"\r\n\r\nuser_data\r\n--b\r\nContent-Disposition: "
                + "form-data; name=\"file\"; filename=\"a.wav\"\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            for (int block = 0; block < BLOCKS; block++) form.write(new byte[BLOCK]);
            form.write("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Records an upload and a download, and plays both. */
    static final class SmallHeap {
        public static void main(String[] arguments) throws IOException {
            Path folder = Path.of(arguments[0]);
            Cassette cassette = Cassette.at(folder.resolve("big.json"));
            try (FakeOpenAI service = FakeOpenAI.start()) {
                service.script(On.post("/audio/speech"), Reply.flood(200, "audio/wav", "x".repeat(BLOCK), BLOCKS));
                run(cassette.upstream(service.baseUrl()), folder, Cassette.Mode.ONCE);
            }
            run(cassette, folder, Cassette.Mode.NONE);
        }

        private static void run(Cassette cassette, Path folder, Cassette.Mode mode) throws IOException {
            try (CassetteRecorder recorder = cassette.mode(mode).start()) {
                Caller caller = new Caller(recorder.baseUrl());
                String uploaded = Caller.send(caller.request("/files").header("Content-Type", "multipart/form-data; boundary=b")
                    .POST(BodyPublishers.ofFile(folder.resolve("upload.form")))).body();
                System.out.println(mode + " " + uploaded.replaceAll("(?s).*\"bytes\": ?(\\d+).*", "$1") + " " + download(caller));
            }
        }

        private static long download(Caller caller) throws IOException {
            try (InputStream body = Caller.send(caller.request("/audio/speech").POST(BodyPublishers.noBody()),
                BodyHandlers.ofInputStream()).body()) {
                return body.transferTo(OutputStream.nullOutputStream());
            }
        }
    }
}
