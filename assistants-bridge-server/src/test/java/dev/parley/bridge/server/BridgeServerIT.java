package dev.parley.bridge.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar, as a process. */
class BridgeServerIT {
    private static final int MINUTE = 60;
    private static final int TERMINATED = 128 + 15;

    @TempDir
    Path folder;

    @Test
    void itServesUntilItIsToldToEnd() throws Exception {
        for (String store : List.of(folder.resolve("store").toString(), "jdbc:h2:" + folder.resolve("database"))) {
            Process server = start("--port", "0", "--store", store);
            try (BufferedReader out = new BufferedReader(new InputStreamReader(server.getInputStream(), UTF_8))) {
                String line = out.readLine();
                assertTrue(line.startsWith("The assistants bridge listens on http://127.0.0.1:"), line);
                assertEquals("{\"status\":\"ok\"}", get(line.substring(line.indexOf("http")).replace("/v1", "/health")));
                server.destroy();
                assertTrue(server.waitFor(MINUTE, TimeUnit.SECONDS));
                assertEquals(TERMINATED, server.exitValue());
                assertEquals("", errors());
            } finally {
                server.destroyForcibly();
            }
        }
    }

    @Test
    void whatKeepsItFromStartingIsASentence() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            String port = String.valueOf(taken.getLocalPort());
            assertFails("it cannot listen on port " + port, "--store", folder.resolve("a").toString(), "--port", port);
        }
        assertFails("--store is a database that cannot be reached", "--store", "jdbc:postgresql://127.0.0.1:1/none");
        assertFails("--store is no URL of a database that the program knows", "--store", "jdbc:nothing:here");
        Files.writeString(folder.resolve("file"), "");
        assertFails("is no directory that the program can write to", "--store", folder.resolve("file").toString());
    }

    private void assertFails(String why, String... arguments) throws Exception {
        Process program = start(arguments);
        assertTrue(program.waitFor(MINUTE, TimeUnit.SECONDS));
        assertEquals(1, program.exitValue());
        assertTrue(errors().startsWith("The assistants bridge has failed: ") && errors().contains(why), errors());
        assertEquals(1, errors().lines().count(), errors());
    }

    private Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", System.getProperty("jar")));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(folder.resolve("errors").toFile()).start();
    }

    private String errors() throws IOException {
        return Files.readString(folder.resolve("errors"));
    }

    private static String get(String url) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString()).body();
    }
}
