import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Writes what serves Jackson 3 from the sources of what serves Jackson 2, or the tests of the one from those of the other: the two
 * differ in names, and in a configuration that many methods take first.
 *
 * <p>Arguments: the folder of the package {@code jackson}, and the folder of the package {@code jackson3}.
 */
public final class Jackson3 {
    /** What serves both, or is of no use to Jackson 3, which knows Java's times and {@code Optional} by itself. */
    private static final Set<String> LEFT_OUT =
        Set.of("ToolMethods.java", "Datatypes.java", "DatatypesTest.java", "RefusedType.java");

    /** From regular expressions to what takes the place of what they match, one after the other. */
    private static final Map<String, String> RULES = new LinkedHashMap<>();

    private static void rule(String from, String to) {
        RULES.put(from, to);
    }

    static {
        rule("package dev\\.parley\\.java\\.jackson;", "package dev.parley.java.jackson3;");
        rule("(?s)\\A(package [^;]+;\n)(?=.*\\bToolMethods\\.of)", "$1\nimport dev.parley.java.jackson.ToolMethods;\n");
        rule("dev\\.parley\\.java\\.jackson\\.(?!ToolMethods)", "dev.parley.java.jackson3.");
        rule(" \\* Parley and Jackson:", " * Parley and Jackson 3:");
        rule(", 2\\.16 or newer", "");
        rule("com\\.fasterxml\\.jackson\\.(core|databind)\\b", "tools.jackson.$1");
        rule("\\bJsonProcessingException\\b", "JacksonException");
        rule("databind\\.JsonMappingException", "databind.DatabindException");
        rule("\\bJsonMappingException\\b", "DatabindException");
        rule("\\bJson((?:Des|S)erializer)\\b", "Value$1");
        rule("\\bSerializerProvider\\b", "SerializationContext");
        rule("((?:DeserializationContext|SerializationContext) [^)]*\\))\\s+throws IOException", "$1");
        // Options that have moved.
        rule("(import tools\\.jackson\\.databind)\\.SerializationFeature;", "$0\n$1.cfg.DateTimeFeature;");
        rule("\\b\\w+Feature\\.(WRITE_DATES|WRITE_DURATIONS|ADJUST_DATES)", "DateTimeFeature.$1");
        // What looks into types.
        rule("\\.getDeserializationConfig\\(\\)", ".deserializationConfig()");
        rule("CONFIG\\.introspect\\(type\\)",
            "CONFIG.classIntrospectorInstance().introspectForDeserialization(type, classOf(type))");
        rule("CONFIG\\.introspectClassAnnotations\\(type\\)\\.getClassInfo\\(\\)",
            "CONFIG.classIntrospectorInstance().introspectClassAnnotations(type)");
        rule("StreamSupport\\.stream\\((\\w+)\\.getAllAnnotations\\(\\)\\.annotations\\(\\)\\.spliterator\\(\\), false\\)", "$1.annotations()");
        rule("getAnnotationIntrospector\\(\\)\\.(\\w+)\\((?!CONFIG)", "getAnnotationIntrospector().$1(CONFIG, ");
        rule("(find\\w+|hasRequiredMarker)\\((Annotated\\w*) ", "$1(MapperConfig<?> config, $2 ");
        rule("super\\.(\\w+)\\((?!config)(\\w+)\\)", "super.$1(config, $2)");
        // What finds the serializers of models.
        rule("(SerializationConfig config, JavaType type), BeanDescription bean\\)",
            "$1, BeanDescription.Supplier bean, JsonFormat.@Nullable Value format)");
        rule("BeanDescription bean\\)", "BeanDescription.Supplier bean)");
        rule("import tools\\.jackson\\.databind\\.BeanDescription;",
            "import com.fasterxml.jackson.annotation.JsonFormat;\nimport tools.jackson.databind.BeanDescription;");
        rule("\n *Datatypes\\.requireFor\\(.*", "");
    }

    private Jackson3() {
    }

    public static void main(String[] arguments) throws IOException {
        Path results = Files.createDirectories(Path.of(arguments[1]));
        try (Stream<Path> sources = Files.list(Path.of(arguments[0]))) {
            for (Path source : sources.filter(it -> !LEFT_OUT.contains(it.getFileName().toString())).toList()) {
                Files.writeString(results.resolve(source.getFileName()), rewritten(Files.readString(source)));
            }
        }
    }

    private static String rewritten(String source) {
        String text = source;
        for (Map.Entry<String, String> rule : RULES.entrySet()) text = text.replaceAll(rule.getKey(), rule.getValue());
        return text;
    }
}
