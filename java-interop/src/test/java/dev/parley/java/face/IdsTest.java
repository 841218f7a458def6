package dev.parley.java.face;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.RequestOptions;
import dev.parley.java.AsyncService;
import dev.parley.java.EventPublisher;
import dev.parley.java.OpenAIClient;
import dev.parley.testkit.FakeOpenAI;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An id that cannot be right fails the call with an exception that names it, in every call alike, before anything is sent. */
@Timeout(120)
class IdsTest {
    private static final List<String> WRONG = List.of("", " ", "..", "a/b", "a\nb");

    @Test
    void idsThatCannotBeRightFailInEveryCallAlike() throws Exception {
        List<String> odd = new ArrayList<>();
        int tried = 0;
        try (FakeOpenAI fake = FakeOpenAI.start();
            OpenAIClient openai = OpenAIClient.builder().apiKey("sk-test").baseUrl(fake.baseUrl()).maxRetries(0).build()) {
            Map<Class<?>, Object> services = services(openai);
            for (PublicApi each : PublicApi.all()) {
                Object service = services.get(each.type());
                if (service == null) continue;
                Nullness names = new Nullness(each);
                for (Executable member : each.executables()) {
                    for (int i = 0; i < member.getParameterCount(); i++) {
                        if (!(member instanceof Method call) || !isId(call, i, names.name(call, i))) continue;
                        for (String id : WRONG) {
                            String said = call(service, call, i, id);
                            tried++;
                            if (!said.startsWith(names.name(call, i) + " ")) odd.add(each + "." + call.getName() + ": " + said);
                        }
                    }
                }
            }
            assertEquals(0, fake.connectionsAccepted());
        }
        assertEquals("", String.join("\n", odd.stream().distinct().toList()));
        assertTrue(tried > 500, "only " + tried + " ids were tried");
    }

    private static boolean isId(Method call, int index, String name) {
        Class<?> result = call.getReturnType();
        boolean isCall = result == CompletableFuture.class || EventPublisher.class.isAssignableFrom(result);
        boolean makesRequest = List.of(call.getParameterTypes()).contains(Consumer.class);
        return isCall && !makesRequest && call.getParameterTypes()[index] == String.class && (name.equals("id") || name.endsWith("Id"));
    }

    /** What the failure of the call says; how the call itself went when it threw or went well. */
    private static String call(Object service, Method call, int index, String id) throws Exception {
        Object[] arguments = new Object[call.getParameterCount()];
        for (int i = 0; i < arguments.length; i++) {
            Class<?> type = call.getParameterTypes()[i];
            arguments[i] = i == index ? id : type == RequestOptions.class ? RequestOptions.NONE : Sample.of(type);
        }
        Object made = call.invoke(service, arguments);
        try {
            var answer = made instanceof EventPublisher<?> events ? events.toList() : (CompletableFuture<?>) made;
            return "succeeded with " + answer.join();
        } catch (CompletionException failure) {
            Throwable cause = failure.getCause();
            return cause.getClass() == IllegalArgumentException.class ? cause.getMessage() : cause.toString();
        }
    }

    /** All services for asynchronous calls, found from the client on. */
    private static Map<Class<?>, Object> services(OpenAIClient openai) throws Exception {
        Map<Class<?>, Object> found = new HashMap<>();
        Deque<Object> open = new ArrayDeque<>(List.of(openai));
        while (!open.isEmpty()) {
            Object owner = open.remove();
            for (Method accessor : owner.getClass().getMethods()) {
                boolean leads = AsyncService.class.isAssignableFrom(accessor.getReturnType());
                if (leads && accessor.getParameterCount() == 0 && !found.containsKey(accessor.getReturnType())) {
                    Object service = accessor.invoke(owner);
                    found.put(accessor.getReturnType(), service);
                    open.add(service);
                }
            }
        }
        return found;
    }
}
