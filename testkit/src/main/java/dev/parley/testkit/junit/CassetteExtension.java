package dev.parley.testkit.junit;

import dev.parley.testkit.Cassette;
import dev.parley.testkit.Cassette.Mode;
import dev.parley.testkit.CassetteRecorder;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** What {@link UseCassette} stands for: a recorder that is started before each test and closed behind it. */
final class CassetteExtension implements BeforeEachCallback, AfterEachCallback, ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(CassetteExtension.class);

    @Override
    public void beforeEach(ExtensionContext context) throws IllegalAccessException {
        Fields.inject(recorderOf(context), context);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        CassetteRecorder recorder = recorderOf(context);
        recorder.close();
        if (context.getExecutionException().isEmpty()) recorder.requireAllRecorded();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == CassetteRecorder.class;
    }

    @Override
    public CassetteRecorder resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return recorderOf(context);
    }

    private static CassetteRecorder recorderOf(ExtensionContext context) {
        return context.getStore(NAMESPACE)
            .getOrComputeIfAbsent(context.getUniqueId(), id -> cassetteOf(context).start(), CassetteRecorder.class);
    }

    private static Cassette cassetteOf(ExtensionContext context) {
        UseCassette use = AnnotationSupport.findAnnotation(context.getRequiredTestMethod(), UseCassette.class)
            .or(() -> AnnotationSupport.findAnnotation(context.getRequiredTestClass(), UseCassette.class))
            .orElseThrow(() -> new ExtensionConfigurationException("no @UseCassette on " + context.getDisplayName()));
        Optional<Mode> mode = context.getConfigurationParameter("parley.cassettes.mode").map(CassetteExtension::mode);
        return Cassette.at(Path.of(use.folder(), nameOf(use, context) + ".json"))
            .mode(mode.orElse(use.mode()))
            .upstream(context.getConfigurationParameter("parley.cassettes.upstream").orElse(use.upstream()))
            .redact(use.redact()).ignore(use.ignore());
    }

    private static String nameOf(UseCassette use, ExtensionContext context) {
        if (!use.value().isEmpty()) return use.value();
        return context.getRequiredTestClass().getSimpleName() + "/" + context.getRequiredTestMethod().getName();
    }

    private static Mode mode(String name) {
        return Mode.valueOf(name.toUpperCase(Locale.ROOT));
    }
}
