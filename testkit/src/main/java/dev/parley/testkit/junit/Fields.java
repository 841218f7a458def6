package dev.parley.testkit.junit;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Puts what an extension makes into the fields of a test that are of its type. */
final class Fields {
    private Fields() {}

    static void inject(Object made, ExtensionContext context) throws IllegalAccessException {
        for (Object test : context.getRequiredTestInstances().getAllInstances()) inject(made, test);
    }

    private static void inject(Object made, Object test) throws IllegalAccessException {
        for (Class<?> type = test.getClass(); type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.getType() != made.getClass() || Modifier.isFinal(field.getModifiers())) continue;
                field.setAccessible(true);
                field.set(test, made);
            }
        }
    }
}
