package dev.parley.java.face;

import dev.parley.java.Modules;
import java.io.IOException;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** One class of the API dumps, and what of it is public there; the pipe's own are our modules' alone. */
record PublicApi(Class<?> type, Set<String> members) {
    static List<PublicApi> all() throws Exception {
        List<PublicApi> all = new ArrayList<>();
        for (String module : Modules.publishedBut("assistants-bridge", "okhttp", "testkit")) {
            for (String line : dump(module)) {
                if (line.startsWith("public ")) {
                    all.add(new PublicApi(Class.forName(className(line)), new HashSet<>()));
                } else if (line.contains(" fun ") && !line.contains(" synthetic ")) {
                    all.get(all.size() - 1).members().add(line.substring(line.indexOf(" fun ") + " fun ".length()));
                }
            }
        }
        all.removeIf(each -> each.type().getName().startsWith("dev.parley.http."));
        return all;
    }

    private static List<String> dump(String module) throws IOException {
        return Files.readAllLines(Modules.REPOSITORY.resolve(module).resolve("api").resolve(module + ".api"));
    }

    private static String className(String line) {
        return line.replaceAll("^[^/]* (dev/\\S+).*", "$1").replace('/', '.');
    }

    /** Its own public constructors and methods. */
    List<Executable> executables() {
        Stream<Executable> all = Stream.concat(
            Arrays.stream(type.getDeclaredConstructors()), Arrays.stream(type.getDeclaredMethods()));
        return all.filter(member -> members.contains(line(member))).toList();
    }

    boolean isKotlin() {
        return type.isAnnotationPresent(kotlin.Metadata.class);
    }

    private static String line(Executable member) {
        Class<?> result = member instanceof Method method ? method.getReturnType() : void.class;
        String name = member instanceof Constructor ? "<init>" : member.getName();
        return name + " " + descriptor(member, result);
    }

    static String descriptor(Executable member, Class<?> result) {
        return MethodType.methodType(result, member.getParameterTypes()).toMethodDescriptorString();
    }

    @Override
    public String toString() {
        return type.getName();
    }
}
