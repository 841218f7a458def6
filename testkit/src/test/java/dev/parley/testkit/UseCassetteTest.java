package dev.parley.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import dev.parley.testkit.Cassette.Mode;
import dev.parley.testkit.junit.UseCassette;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** The annotation, seen from outside. */
class UseCassetteTest {
    private static final String FOLDER = "target/cassettes";

    @BeforeEach
    void forget() throws IOException {
        Files.deleteIfExists(Path.of(FOLDER, "models.json"));
        Files.deleteIfExists(Path.of(FOLDER, "Sample/asks.json"));
    }

    @Test
    void aTestRecordsOnceAndIsPlayedEverAfter() {
        try (FakeOpenAI service = FakeOpenAI.start()) {
            assertEquals(1, run("asks", service.baseUrl(), "once").getTestsSucceededCount());
            assertEquals(1, service.requestCount());
        }
        assertTrue(Files.exists(Path.of(FOLDER, "Sample/asks.json")));
        assertEquals(1, run("asks", "http://127.0.0.1:1/v1", "once").getTestsSucceededCount());
    }

    @Test
    void aMethodMayHaveOneOfItsOwn() {
        try (FakeOpenAI service = FakeOpenAI.start()) {
            assertEquals(1, run("asksByName", service.baseUrl(), "ALL").getTestsSucceededCount());
        }
        assertTrue(Files.exists(Path.of(FOLDER, "models.json")));
    }

    @Test
    void aRequestThatWasNotRecordedFailsATestThatPasses() {
        Throwable failure = run("asks", "http://127.0.0.1:1/v1", "none").getFailures().get(0).getException();
        assertTrue(failure.getMessage().contains("has no GET /models at all. Its mode is none"), failure::getMessage);
    }

    private static TestExecutionSummary run(String method, String upstream, String mode) {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
            .selectors(selectMethod(Sample.class, method, CassetteRecorder.class.getName()))
            .configurationParameter("parley.cassettes.upstream", upstream)
            .configurationParameter("parley.cassettes.mode", mode)
            .filters(EngineFilter.includeEngines("junit-jupiter")).build();
        LauncherFactory.create().execute(request, listener);
        return listener.getSummary();
    }

    @UseCassette(folder = FOLDER)
    static class Sample {
        private CassetteRecorder recorder;

        @Test
        void asks(CassetteRecorder same) {
            assertSame(recorder, same);
            assertTrue(List.of(200, 501).contains(new Caller(same.baseUrl()).get("/models").statusCode()));
        }

        @Test
        @UseCassette(folder = FOLDER, value = "models", mode = Mode.NONE)
        void asksByName(CassetteRecorder same) {
            assertEquals(200, new Caller(same.baseUrl()).get("/models").statusCode());
        }
    }
}
