package dev.parley.testkit.junit;

import dev.parley.testkit.FakeOpenAI;
import dev.parley.testkit.FakeOpenAIOptions;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/**
 * Starts a fake before each test, puts it into every field of the test's class whose type is {@link FakeOpenAI}, and
 * closes it behind the test.
 *
 * <pre>{@code
 * @RegisterExtension
 * FakeOpenAIExtension service = new FakeOpenAIExtension(new FakeOpenAIOptions().apiKey("sk-test"));
 * FakeOpenAI fake;
 * }</pre>
 */
public final class FakeOpenAIExtension
    implements BeforeEachCallback, AfterEachCallback, ParameterResolver, TestExecutionExceptionHandler {

    private static final Namespace NAMESPACE = Namespace.create(FakeOpenAIExtension.class);

    private final FakeOpenAIOptions options;

    /** Fakes as {@link FakeOpenAI#start()} starts them. */
    public FakeOpenAIExtension() {
        this(new FakeOpenAIOptions());
    }

    /** Fakes with options. */
    public FakeOpenAIExtension(FakeOpenAIOptions options) {
        this.options = options;
    }

    @Override
    public void beforeEach(ExtensionContext context) throws IllegalAccessException {
        FakeOpenAI fake = fakeOf(context);
        for (Object test : context.getRequiredTestInstances().getAllInstances()) inject(fake, test);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        try (FakeOpenAI fake = fakeOf(context)) {
            if (context.getExecutionException().isEmpty()) fake.requireScriptMet();
        }
    }

    /** Lets the failure of a test tell which requests came. */
    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        failure.addSuppressed(new RequestsThatCame(fakeOf(context).account()));
        throw failure;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == FakeOpenAI.class;
    }

    @Override
    public FakeOpenAI resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return fakeOf(context);
    }

    private FakeOpenAI fakeOf(ExtensionContext context) {
        return context.getStore(NAMESPACE)
            .getOrComputeIfAbsent(context.getUniqueId(), id -> FakeOpenAI.start(options), FakeOpenAI.class);
    }

    private static void inject(FakeOpenAI fake, Object test) throws IllegalAccessException {
        for (Class<?> type = test.getClass(); type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.getType() != FakeOpenAI.class || Modifier.isFinal(field.getModifiers())) continue;
                field.setAccessible(true);
                field.set(test, fake);
            }
        }
    }

    /** No failure of its own, but what one has to say. */
    private static final class RequestsThatCame extends RuntimeException {
        RequestsThatCame(String account) {
            super(account, null, false, false);
        }
    }
}
