package dev.parley.java;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.flatMapping;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Packages know each other as the table in {@code docs/architecture.md} says and in no other way, without cycles, and stay small. */
class ArchitectureTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`[^|]+`) \\| ([^|]*)\\|[^|]*\\|$");
    private static final Pattern NAME = Pattern.compile("`([A-Za-z.]+)`");
    private static final int FILES_A_PACKAGE = 45;

    private static final JavaClasses LIBRARY = classesOf(Modules.publishedBut("java-interop", "testkit"));

    @Test
    void packagesKnowWhatTheMapSays() throws IOException {
        assertEquals(text(map()), text(known()));
    }

    @Test
    void onlyTheRootAndThePipeKnowEachOther() {
        slices()
            .assignedFrom(new Rooms())
            .should().beFreeOfCycles()
            .ignoreDependency(in("http"), in("root"))
            .ignoreDependency(in("http.carrier"), in("root"))
            .ignoreDependency(in("http.errors"), in("root"))
            .check(LIBRARY);
    }

    @Test
    void ofTheTestKitTheWireAndTheCassettesKnowTheRootsWords() {
        slices()
            .matching("dev.parley.(testkit..)")
            .should().beFreeOfCycles()
            .ignoreDependency(resideInAnyPackage("..testkit.wire", "..testkit.cassette"), resideInAPackage("..testkit"))
            .check(classesOf(List.of("testkit")));
    }

    @ParameterizedTest
    @MethodSource("dev.parley.java.Modules#published")
    void packagesStaySmall(String module) throws IOException {
        try (Stream<Path> files = Files.walk(Modules.REPOSITORY.resolve(module).resolve("src/main"))) {
            Map<Path, Long> sizes = files.filter(Files::isRegularFile).collect(groupingBy(Path::getParent, counting()));
            sizes.values().removeIf(size -> size <= FILES_A_PACKAGE);
            assertEquals(Map.of(), sizes);
        }
    }

    /** What the documentation says: each package of the library, and those it knows. */
    private static Map<String, TreeSet<String>> map() throws IOException {
        String page = Files.readString(Modules.REPOSITORY.resolve("docs/architecture.md"));
        String table = page.substring(page.indexOf("## Which package knows which"), page.indexOf("## The life of a call"));
        Map<String, TreeSet<String>> rows = new TreeMap<>();
        ROW.matcher(table).results().forEach(row ->
            names(row.group(1)).forEach(room -> rows.put(room, names(row.group(2)).collect(toCollection(TreeSet::new)))));
        return rows;
    }

    private static Stream<String> names(String cell) {
        return NAME.matcher(cell).results().map(name -> name.group(1));
    }

    /** What the classes say. */
    private static Map<String, TreeSet<String>> known() {
        return LIBRARY.stream().collect(groupingBy(
            ArchitectureTest::room,
            TreeMap::new,
            flatMapping(ArchitectureTest::roomsKnownTo, toCollection(TreeSet::new))));
    }

    private static Stream<String> roomsKnownTo(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
            .map(dependency -> dependency.getTargetClass().getBaseComponentType())
            .filter(target -> LIBRARY.contain(target.getName()))
            .map(ArchitectureTest::room)
            .filter(room -> !room.equals(room(type)));
    }

    private static String text(Map<String, TreeSet<String>> rows) {
        return rows.entrySet().stream()
            .map(row -> row.getKey() + " knows " + String.join(", ", row.getValue()))
            .collect(joining("\n"));
    }

    /** The package below the root's; the client stands above them all. */
    private static String room(JavaClass type) {
        if (type.getName().matches("dev\\.parley\\.OpenAI(\\$.*)?")) {
            return "OpenAI";
        }
        String name = type.getPackageName();
        return name.equals("dev.parley") ? "root" : name.substring("dev.parley.".length());
    }

    private static DescribedPredicate<JavaClass> in(String room) {
        return DescribedPredicate.describe("in " + room, type -> LIBRARY.contain(type.getName()) && room(type).equals(room));
    }

    private static JavaClasses classesOf(List<String> modules) {
        return new ClassFileImporter().importPaths(
            modules.stream().map(module -> Modules.REPOSITORY.resolve(module).resolve("target/classes")).toArray(Path[]::new));
    }

    private static final class Rooms implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return LIBRARY.contain(type.getName()) ? SliceIdentifier.of(room(type)) : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "packages";
        }
    }
}
