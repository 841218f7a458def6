import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.Deflater;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** What makes jars as large as they are, as two tables: {@code java -cp asm.jar Sizes.java JAR…}. */
class Sizes {
    private final Map<String, byte[]> classes = new LinkedHashMap<>();

    public static void main(String[] jars) throws IOException {
        Sizes sizes = new Sizes();
        for (String jar : jars) sizes.read(jar);
        sizes.printKinds();
        System.out.println();
        sizes.printParts();
    }

    private void read(String path) throws IOException {
        try (JarFile jar = new JarFile(path)) {
            for (var entry : (Iterable<JarEntry>) jar.stream()::iterator) {
                if (entry.getName().endsWith(".class")) classes.put(entry.getName(), jar.getInputStream(entry).readAllBytes());
            }
        }
    }

    private void printKinds() {
        System.out.println("| kind of class | classes | KB |\n|---|---:|---:|");
        for (Kind kind : Kind.values()) {
            List<String> names = classes.keySet().stream().filter(name -> Kind.of(name) == kind).toList();
            long bytes = names.stream().mapToLong(name -> deflated(classes.get(name)) + overhead(name)).sum();
            System.out.printf("| %s | %d | %d |%n", kind.text, names.size(), bytes / 1000);
        }
    }

    private void printParts() {
        System.out.println("| without | KB less |\n|---|---:|");
        long whole = without(Part.NOTHING);
        for (Part part : Part.values()) {
            if (part != Part.NOTHING) System.out.printf("| %s | %d |%n", part.text, (whole - without(part)) / 1000);
        }
        long names = classes.keySet().stream().mapToLong(Sizes::overhead).sum();
        System.out.printf("| the names of the classes in the archive itself | %d |%n", names / 1000);
    }

    private long without(Part part) {
        return classes.values().stream().mapToLong(bytes -> deflated(rewritten(bytes, part))).sum();
    }

    private static byte[] rewritten(byte[] original, Part part) {
        ClassReader reader = new ClassReader(original);
        ClassWriter writer = new ClassWriter(0);
        reader.accept(new Without(writer, part, reader.getClassName()), 0);
        return writer.toByteArray();
    }

    private static int deflated(byte[] bytes) {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        deflater.setInput(bytes);
        deflater.finish();
        int size = deflater.deflate(new byte[bytes.length + 64]);
        deflater.end();
        return size;
    }

    /** An archive has two heads of each entry, with the name in each. */
    private static long overhead(String name) {
        return 30 + 46 + 2L * name.length();
    }

    private enum Kind {
        GENERATED("`$$serializer`, which kotlinx generates for each serializable class", ".*\\$\\$serializer"),
        COMPANION("`Companion`, for its `serializer()` and for `of`", ".*\\$Companion"),
        SERIALIZER("serializers of unions, open enums and spellings", ".*Serializer(\\$.*)?"),
        LAMBDA("coroutines and lambdas", ".*\\$\\d+"),
        REST("requests, results, services, the pipe", ".*");

        final String text;
        final String names;

        Kind(String text, String names) {
            this.text = text;
            this.names = names + "\\.class";
        }

        static Kind of(String name) {
            return Arrays.stream(values()).filter(kind -> name.matches(kind.names)).findFirst().orElseThrow();
        }
    }

    /** What a class can be written without. */
    private enum Part {
        NOTHING(""),
        METADATA("Kotlin's metadata, which Kotlin callers compile against") {
            @Override boolean keepsAnnotation(String owner, String descriptor) {
                return !descriptor.equals("Lkotlin/Metadata;");
            }
        },
        GENERATED_METADATA("… in generated serializers alone") {
            @Override boolean keepsAnnotation(String owner, String descriptor) {
                return METADATA.keepsAnnotation(owner, descriptor) || !owner.endsWith("$$serializer");
            }
        },
        INLINED("where inlined lines come from") {
            @Override boolean keepsAnnotation(String owner, String descriptor) {
                return !descriptor.equals("Lkotlin/jvm/internal/SourceDebugExtension;");
            }

            @Override boolean keepsSource() {
                return false;
            }
        },
        NULLABILITY("nullability annotations") {
            @Override boolean keepsAnnotation(String owner, String descriptor) {
                return !descriptor.startsWith("Lorg/jetbrains/annotations/");
            }
        },
        LOCALS("names of local variables, which debuggers show") {
            @Override boolean keepsLocals() {
                return false;
            }
        },
        LINES("line numbers") {
            @Override boolean keepsLines() {
                return false;
            }
        },
        PARAMETERS("names of parameters") {
            @Override boolean keepsParameters() {
                return false;
            }
        },
        HOOKS("`write$Self` and the constructors of the generated serializers") {
            @Override boolean keepsMethod(String name, String descriptor) {
                return !name.startsWith("write$Self") && !descriptor.contains("SerializationConstructorMarker");
            }
        },
        COPIES("`copy`, `componentN`") {
            @Override boolean keepsMethod(String name, String descriptor) {
                return !name.matches("copy(\\$default)?|component\\d+");
            }
        },
        OBJECTS("`equals`, `hashCode`, `toString`") {
            @Override boolean keepsMethod(String name, String descriptor) {
                return !List.of("equals", "hashCode", "toString").contains(name);
            }
        };

        final String text;

        Part(String text) {
            this.text = text;
        }

        boolean keepsAnnotation(String owner, String descriptor) {
            return true;
        }

        boolean keepsMethod(String name, String descriptor) {
            return true;
        }

        boolean keepsSource() {
            return true;
        }

        boolean keepsLocals() {
            return true;
        }

        boolean keepsLines() {
            return true;
        }

        boolean keepsParameters() {
            return true;
        }
    }

    private static final class Without extends ClassVisitor {
        private final Part part;
        private final String owner;

        Without(ClassVisitor next, Part part, String owner) {
            super(Opcodes.ASM9, next);
            this.part = part;
            this.owner = owner;
        }

        @Override
        public void visitSource(String source, String debug) {
            super.visitSource(source, part.keepsSource() ? debug : null);
        }

        @Override
        public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
            return part.keepsAnnotation(owner, descriptor) ? super.visitAnnotation(descriptor, visible) : null;
        }

        @Override
        public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
            return new FieldVisitor(api, super.visitField(access, name, descriptor, signature, value)) {
                @Override
                public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
                    return part.keepsAnnotation(owner, descriptor) ? super.visitAnnotation(descriptor, visible) : null;
                }
            };
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] exceptions) {
            if (!part.keepsMethod(name, descriptor)) return null;
            return new WithoutInMethod(super.visitMethod(access, name, descriptor, signature, exceptions), part, owner);
        }
    }

    private static final class WithoutInMethod extends MethodVisitor {
        private final Part part;
        private final String owner;

        WithoutInMethod(MethodVisitor next, Part part, String owner) {
            super(Opcodes.ASM9, next);
            this.part = part;
            this.owner = owner;
        }

        @Override
        public void visitParameter(String name, int access) {
            if (part.keepsParameters()) super.visitParameter(name, access);
        }

        @Override
        public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
            return part.keepsAnnotation(owner, descriptor) ? super.visitAnnotation(descriptor, visible) : null;
        }

        @Override
        public AnnotationVisitor visitParameterAnnotation(int parameter, String descriptor, boolean visible) {
            return part.keepsAnnotation(owner, descriptor) ? super.visitParameterAnnotation(parameter, descriptor, visible) : null;
        }

        @Override
        public void visitLocalVariable(String name, String descriptor, String signature, Label start, Label end, int index) {
            if (part.keepsLocals()) super.visitLocalVariable(name, descriptor, signature, start, end, index);
        }

        @Override
        public void visitLineNumber(int line, Label start) {
            if (part.keepsLines()) super.visitLineNumber(line, start);
        }
    }
}
