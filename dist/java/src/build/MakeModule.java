import static java.util.stream.Collectors.flatMapping;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toList;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Makes a module of a jar that holds relocated libraries: writes its {@code module-info}, marks as synthetic, and so hides from
 * compilers and editors, every relocated class and every member that speaks of one, and drops what only Kotlin's compiler reads.
 */
class MakeModule {
    private static final String METADATA = "/kotlin/Metadata;";
    private static final String INTERNAL = "dev/parley/http";
    private static final String MARKED_INTERNAL = "Ldev/parley/annotation/InternalParleyApi;";
    /** Members that Kotlin's compiler makes, of which Java has no use. */
    private static final Pattern KOTLINS = Pattern.compile("Companion|component\\d+|copy");

    private static final Pattern LIBRARIES = Pattern.compile("\\b(?:io[./])?(ktor|okhttp3|okio|kotlinx?)([./])");

    private final Path jar;
    private final String hidden;
    private final Map<String, byte[]> entries = new TreeMap<>();

    MakeModule(Path jar, String hidden) throws IOException {
        this.jar = jar;
        this.hidden = hidden.replace('.', '/');
        try (JarFile file = new JarFile(jar.toFile())) {
            for (var entry : (Iterable<JarEntry>) file.stream().filter(it -> !it.isDirectory())::iterator) {
                entries.put(entry.getName(), file.getInputStream(entry).readAllBytes());
            }
        }
    }

    public static void main(String[] arguments) throws IOException {
        MakeModule module = new MakeModule(Path.of(arguments[0]), arguments[1]);
        module.entries.replaceAll((name, bytes) -> name.endsWith(".class") ? module.hide(bytes)
            : name.startsWith("META-INF/native-image/") ? module.relocate(bytes) : bytes);
        module.entries.put("module-info.class", module.describe(arguments[2]));
        module.entries.put(JarFile.MANIFEST_NAME, "Manifest-Version: 1.0\r\n\r\n".getBytes(StandardCharsets.UTF_8));
        module.write(Instant.parse(arguments[3]));
    }

    private byte[] hide(byte[] original) {
        ClassReader reader = new ClassReader(original);
        ClassWriter writer = new ClassWriter(0);
        reader.accept(new Hiding(writer, isInternal(reader)), 0);
        return writer.toByteArray();
    }

    private static boolean isInternal(ClassReader reader) {
        Set<String> annotations = new HashSet<>();
        reader.accept(new ClassVisitor(Opcodes.ASM9) {
            @Override
            public AnnotationVisitor visitAnnotation(String type, boolean visible) {
                annotations.add(type);
                return null;
            }
        }, ClassReader.SKIP_CODE);
        return annotations.contains(MARKED_INTERNAL);
    }

    /** The names of classes and resources in what GraalVM's native-image reads. */
    private byte[] relocate(byte[] original) {
        String text = new String(original, StandardCharsets.UTF_8);
        return LIBRARIES.matcher(text).replaceAll(it -> {
            String separator = it.group(2);
            return hidden.replace("/", separator) + separator + it.group(1) + separator;
        }).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] describe(String name) {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V17, Opcodes.ACC_MODULE, "module-info", null, null, null);
        var module = writer.visitModule(name, 0, null);
        jdkModules().forEach(it -> module.visitRequire(it, it.equals("java.base") ? Opcodes.ACC_MANDATED : 0, null));
        module.visitRequire("org.reactivestreams", Opcodes.ACC_TRANSITIVE, null);
        module.visitRequire("org.jspecify", Opcodes.ACC_TRANSITIVE | Opcodes.ACC_STATIC_PHASE, null);
        module.visitRequire("org.slf4j", 0, null);
        module.visitRequire("com.fasterxml.jackson.databind", Opcodes.ACC_STATIC_PHASE, null);
        module.visitRequire("tools.jackson.databind", Opcodes.ACC_STATIC_PHASE, null);
        packages(this::isVisible).forEach(it -> module.visitExport(it, 0));
        services().forEach((service, providers) -> {
            module.visitUse(service);
            module.visitProvide(service, providers.toArray(String[]::new));
        });
        packages(it -> it.endsWith(".class")).forEach(module::visitPackage);
        module.visitEnd();
        writer.visitEnd();
        return writer.toByteArray();
    }

    private TreeSet<String> packages(Predicate<String> wanted) {
        return entries.keySet().stream().filter(wanted).filter(it -> it.contains("/"))
            .map(it -> it.substring(0, it.lastIndexOf('/'))).collect(toCollection(TreeSet::new));
    }

    private boolean isVisible(String entry) {
        if (!entry.endsWith(".class") || entry.startsWith(hidden) || entry.startsWith(INTERNAL)) return false;
        return (new ClassReader(entries.get(entry)).getAccess() & Opcodes.ACC_PUBLIC) != 0;
    }

    private Map<String, List<String>> services() {
        String folder = "META-INF/services/";
        return entries.keySet().stream().filter(it -> it.startsWith(folder)).collect(groupingBy(
            it -> it.substring(folder.length()).replace('.', '/'), TreeMap::new,
            mapping(entries::get, flatMapping(
                it -> new String(it, StandardCharsets.UTF_8).lines().map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#")).map(line -> line.replace('.', '/')),
                toList()))));
    }

    private List<String> jdkModules() {
        StringWriter out = new StringWriter();
        ToolProvider jdeps = ToolProvider.findFirst("jdeps").orElseThrow();
        int code = jdeps.run(new PrintWriter(out), new PrintWriter(out),
            "--multi-release", "17", "--ignore-missing-deps", "--print-module-deps", jar.toString());
        if (code != 0) throw new IllegalStateException(out.toString());
        return List.of(out.toString().strip().split(","));
    }

    private void write(Instant time) throws IOException {
        Path fresh = jar.resolveSibling(jar.getFileName() + ".module");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(fresh))) {
            put(zip, JarFile.MANIFEST_NAME, entries.remove(JarFile.MANIFEST_NAME), time);
            for (var entry : entries.entrySet()) put(zip, entry.getKey(), entry.getValue(), time);
        }
        Files.move(fresh, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes, Instant time) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(time.atOffset(ZoneOffset.UTC).toLocalDateTime());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    /** Marks as synthetic what no caller should see. */
    private final class Hiding extends ClassVisitor {
        private final boolean internal;
        private boolean relocated;

        Hiding(ClassVisitor next, boolean internal) {
            super(Opcodes.ASM9, next);
            this.internal = internal;
        }

        @Override
        public void visit(int version, int access, String name, String signature, String parent, String[] interfaces) {
            relocated = name.startsWith(hidden);
            int seen = relocated || internal ? access | Opcodes.ACC_SYNTHETIC : access;
            super.visit(version, seen, name, signature, parent, interfaces);
        }

        @Override
        public AnnotationVisitor visitAnnotation(String type, boolean visible) {
            return type.endsWith(METADATA) ? null : super.visitAnnotation(type, visible);
        }

        @Override
        public FieldVisitor visitField(int access, String name, String type, String signature, Object value) {
            return super.visitField(seen(access, name, type), name, type, signature, value);
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String type, String signature, String[] thrown) {
            return super.visitMethod(seen(access, name, type), name, type, signature, thrown);
        }

        private int seen(int access, String name, String type) {
            boolean unseen = type.contains(hidden) || KOTLINS.matcher(name).matches();
            return unseen && !relocated ? access | Opcodes.ACC_SYNTHETIC : access;
        }
    }
}
