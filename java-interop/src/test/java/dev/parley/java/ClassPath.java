package dev.parley.java;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The libraries of the tests, for programs that lack some of them, which may find others by their thread. */
public final class ClassPath {
    private ClassPath() {
    }

    /** What a program says of {@code argument} where the libraries that {@code missing} are of are missing. */
    public static String run(Class<? extends UnaryOperator<String>> program, String argument, List<? extends Class<?>> missing)
        throws ReflectiveOperationException, MalformedURLException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(without(missing));
        try {
            @SuppressWarnings("unchecked")
            UnaryOperator<String> loaded = (UnaryOperator<String>)
                thread.getContextClassLoader().loadClass(program.getName()).getConstructor().newInstance();
            return loaded.apply(argument);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /**
     * Loads all anew but the libraries that {@code parts} are of. Left open: the threads that a program began load their last
     * classes when it is over.
     */
    public static ClassLoader without(List<? extends Class<?>> parts) throws MalformedURLException {
        List<URL> places = new ArrayList<>();
        for (String place : System.getProperty("java.class.path").split(File.pathSeparator)) {
            places.add(new File(place).toURI().toURL());
        }
        for (Class<?> part : parts) places.remove(part.getProtectionDomain().getCodeSource().getLocation());
        return new URLClassLoader(places.toArray(new URL[0]), ClassLoader.getPlatformClassLoader());
    }
}
