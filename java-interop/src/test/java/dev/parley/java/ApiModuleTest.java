package dev.parley.java;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.parley.assistants.Assistants;
import dev.parley.audio.Audio;
import dev.parley.containers.Containers;
import dev.parley.realtime.Realtime;
import dev.parley.responses.Responses;
import dev.parley.testkit.FakeOpenAI;
import dev.parley.testkit.Reply;
import java.net.MalformedURLException;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ApiModuleTest {
    private record Module(String artifact, Class<?> part, List<String> areas) {
        @Override
        public String toString() {
            return artifact;
        }
    }

    private static final List<Module> MODULES = List.of(
        new Module("parley-assistants", Assistants.class, List.of("assistants", "threads", "vectorStores")),
        new Module("parley-audio-images", Audio.class, List.of("audio", "images", "videos")),
        new Module("parley-responses", Responses.class, List.of("conversations", "responses")),
        new Module("parley-platform", Containers.class, List.of("chatKit", "containers", "contentProvenanceChecks", "skills", "usage")),
        new Module("parley-realtime", Realtime.class, List.of("realtime")));

    private static Stream<Module> modules() {
        return MODULES.stream();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void anAreaWhoseModuleIsMissingNamesItsArtifact(Module missing) throws Exception {
        ClassLoader without = without(List.of(missing));
        for (String area : missing.areas()) {
            String sentence = assertThrows(IllegalStateException.class, () -> run(without, area)).getMessage();
            assertEquals("This call needs dev.parley:" + missing.artifact() + ": add it to the build.", sentence);
        }
        for (Module present : MODULES) {
            if (present == missing) continue;
            for (String area : present.areas()) assertNotNull(run(without, area));
        }
    }

    @Test
    void coreAloneCarriesItsOwnCalls() throws Exception {
        assertEquals("Yes.", run(without(MODULES), "chat"));
    }

    private static Object run(ClassLoader loader, String area) throws ReflectiveOperationException {
        @SuppressWarnings("unchecked")
        BiFunction<String, String, Object> program = (BiFunction<String, String, Object>)
            loader.loadClass(AreaProgram.class.getName()).getConstructor().newInstance();
        try (FakeOpenAI fake = FakeOpenAI.start().script(Reply.chat("Yes."))) {
            return program.apply(area, fake.baseUrl());
        }
    }

    private static ClassLoader without(List<Module> missing) throws MalformedURLException {
        return ClassPath.without(missing.stream().<Class<?>>map(Module::part).toList());
    }
}
