package dev.parley.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import dev.parley.testkit.junit.FakeOpenAIExtension;
import dev.parley.testkit.junit.WithFakeOpenAI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** The extension of JUnit, seen from outside. */
class ExtensionTest {
    @Test
    void fieldsAndParametersAreTheFakeOfTheTest() {
        assertEquals(1, run("passes").getSummary().getTestsSucceededCount());
    }

    @Test
    void aFailureTellsWhichRequestsCame() {
        Throwable failure = run("fails").getSummary().getFailures().get(0).getException();
        assertEquals("not so", failure.getMessage());
        assertEquals("The requests that came:\n  1. GET /v1/models -> 200", failure.getSuppressed()[0].getMessage());
    }

    @Test
    void aScriptThatNoRequestMetFailsATestThatPasses() {
        Throwable failure = run("forgets").getSummary().getFailures().get(0).getException();
        assertTrue(failure.getMessage().startsWith("no request met what was scripted for any request"), failure::getMessage);
    }

    @Test
    void itMayHaveOptions() {
        SummaryGeneratingListener listener = runOf(WithOptions.class, "asks");
        assertEquals(1, listener.getSummary().getTestsSucceededCount());
    }

    private static SummaryGeneratingListener run(String method) {
        return runOf(Sample.class, method);
    }

    private static SummaryGeneratingListener runOf(Class<?> type, String method) {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        String parameters = method.equals("asks") ? "" : FakeOpenAI.class.getName();
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
            .selectors(selectMethod(type, method, parameters)).filters(EngineFilter.includeEngines("junit-jupiter")).build();
        LauncherFactory.create().execute(request, listener);
        return listener;
    }

    @WithFakeOpenAI
    static class Sample {
        private FakeOpenAI fake;

        @Test
        void passes(FakeOpenAI same) {
            assertSame(fake, same);
        }

        @Test
        void fails(FakeOpenAI same) {
            new Caller(same).get("/models");
            fail("not so");
        }

        @Test
        void forgets(FakeOpenAI same) {
            same.script(Reply.empty(200));
        }
    }

    static class WithOptions {
        @RegisterExtension
        final FakeOpenAIExtension extension = new FakeOpenAIExtension(new FakeOpenAIOptions().apiKey("sk-other"));
        private FakeOpenAI fake;

        @Test
        void asks() {
            assertEquals(401, new Caller(fake).get("/models").statusCode());
        }
    }
}
