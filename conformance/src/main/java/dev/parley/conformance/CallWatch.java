package dev.parley.conformance;

import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArgument;

import dev.parley.OpenAIConfig;
import dev.parley.http.ApiCall;
import dev.parley.http.StreamShape;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import kotlinx.serialization.DeserializationStrategy;
import kotlinx.serialization.SerializationStrategy;
import net.bytebuddy.agent.ByteBuddyAgent;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.asm.Advice;

/** Woven into the library's pipe, which knows nothing of it: tells observers what the calls of their clients write and read. */
public final class CallWatch {
    private static final Map<OpenAIConfig, CallObserver> OBSERVERS = Collections.synchronizedMap(new WeakHashMap<>());
    private static final Map<ApiCall, CallObserver> CALLS = Collections.synchronizedMap(new WeakHashMap<>());

    static {
        new AgentBuilder.Default()
                .disableClassFormatChanges()
                .with(AgentBuilder.RedefinitionStrategy.RETRANSFORMATION)
                .with(AgentBuilder.Listener.StreamWriting.toSystemError().withErrorsOnly())
                .type(named("dev.parley.http.Transport"))
                .transform(new AgentBuilder.Transformer.ForAdvice()
                        .include(CallWatch.class.getClassLoader())
                        .advice(named("tries"), Trying.class.getName())
                        .advice(named("stream").and(takesArgument(1, StreamShape.class)), Listening.class.getName()))
                .type(named("dev.parley.http.Answer"))
                .transform(new AgentBuilder.Transformer.ForAdvice()
                        .include(CallWatch.class.getClassLoader())
                        .advice(named("decode"), Reading.class.getName()))
                .installOn(ByteBuddyAgent.install());
    }

    private CallWatch() {}

    /** Tells {@code observer} of the calls of clients with {@code config}. */
    public static void watch(OpenAIConfig config, CallObserver observer) {
        OBSERVERS.put(config, observer);
    }

    /** Called by woven code. A suspended call comes in again when it goes on, without its arguments. */
    public static void tries(OpenAIConfig config, ApiCall call) throws ReflectiveOperationException {
        var observer = OBSERVERS.get(config);
        if (observer == null || call == null) return;
        CALLS.put(call, observer);
        var body = field(call, "body");
        if (body != null && isOfAModel(body)) observer.writes((SerializationStrategy<?>) field(body, "serializer"));
    }

    /** Called by woven code. */
    public static void listens(OpenAIConfig config, StreamShape<?> shape) {
        Optional.ofNullable(OBSERVERS.get(config)).ifPresent(it -> it.listens(shape.getNamed().keySet()));
    }

    /** Called by woven code. */
    public static void reads(ApiCall call, DeserializationStrategy<?> serializer, byte[] bytes, int from, int to) {
        var text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        Optional.ofNullable(CALLS.get(call)).ifPresent(it -> it.reads(serializer, text));
    }

    /** A body may be a text, which no serializer writes. */
    private static boolean isOfAModel(Object body) {
        return Arrays.stream(body.getClass().getDeclaredFields()).anyMatch(it -> it.getName().equals("serializer"));
    }

    private static Object field(Object holder, String name) throws ReflectiveOperationException {
        var field = holder.getClass().getDeclaredField(name);
        field.setAccessible(true);
        return field.get(holder);
    }

    static final class Trying {
        @Advice.OnMethodEnter
        static void enter(@Advice.FieldValue("config") OpenAIConfig config, @Advice.Argument(0) ApiCall call)
                throws ReflectiveOperationException {
            tries(config, call);
        }
    }

    static final class Listening {
        @Advice.OnMethodEnter
        static void enter(@Advice.FieldValue("config") OpenAIConfig config, @Advice.Argument(1) StreamShape<?> shape) {
            listens(config, shape);
        }
    }

    static final class Reading {
        @Advice.OnMethodEnter
        static void enter(
                @Advice.FieldValue("call") ApiCall call,
                @Advice.Argument(1) DeserializationStrategy<?> result,
                @Advice.Argument(2) byte[] bytes,
                @Advice.Argument(3) int from,
                @Advice.Argument(4) int to) {
            reads(call, result, bytes, from, to);
        }
    }
}
