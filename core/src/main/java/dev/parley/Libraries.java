package dev.parley;

import io.ktor.client.HttpClientJvmKt;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor.Version;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.CodeSource;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kotlin.KotlinVersion;
import kotlinx.coroutines.Job;
import kotlinx.serialization.SerializationException;
import org.jspecify.annotations.Nullable;

/**
 * The versions of the libraries that the class path brings; {@code null} where one cannot be told.
 *
 * @param kotlins where Kotlin's standard library lies: in one place, as a rule
 */
record Libraries(
    @Nullable String kotlin,
    @Nullable String coroutines,
    @Nullable String serialization,
    @Nullable String ktor,
    Set<URL> kotlins) {
    Libraries {
        kotlin = told(kotlin);
        coroutines = told(coroutines);
        serialization = told(serialization);
        ktor = told(ktor);
    }

    /** Nothing is known where all of them lie in one jar with this: whoever packed that has chosen. */
    static Libraries onClassPath() throws IOException {
        URL place = place(Libraries.class);
        if (place != null && place.equals(place(KotlinVersion.class))) {
            return new Libraries(null, null, null, null, Set.of());
        }
        return new Libraries(
            KotlinVersion.CURRENT.toString(),
            text("META-INF/kotlinx_coroutines_core.version"),
            SerializationException.class.getPackage().getImplementationVersion(),
            HttpClientJvmKt.class.getPackage().getImplementationVersion(),
            places("kotlin/KotlinVersion.class"));
    }

    /** A version, if it is one: what repackaged a library may have left anything there. */
    private static @Nullable String told(@Nullable String version) {
        try {
            return version == null ? null : Version.parse(version).toString();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable URL place(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        return source == null ? null : source.getLocation();
    }

    private static @Nullable String text(String resource) throws IOException {
        try (InputStream text = Job.class.getClassLoader().getResourceAsStream(resource)) {
            return text == null ? null : new String(text.readAllBytes(), StandardCharsets.UTF_8).trim();
        }
    }

    private static Set<URL> places(String resource) throws IOException {
        List<URL> found = Collections.list(KotlinVersion.class.getClassLoader().getResources(resource));
        return new LinkedHashSet<>(found);
    }
}
