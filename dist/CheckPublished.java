import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Holds a folder that was deployed to against {@code published.txt}: {@code java CheckPublished.java FOLDER published.txt}. */
class CheckPublished {
    private final Path folder;
    private final List<String> complaints = new ArrayList<>();

    CheckPublished(Path folder) {
        this.folder = folder.resolve("dev/parley");
    }

    public static void main(String[] arguments) throws Exception {
        CheckPublished check = new CheckPublished(Path.of(arguments[0]));
        List<Published> wanted = Published.read(Path.of(arguments[1]));
        check.set(wanted);
        for (Published artifact : wanted) check.artifact(artifact);
        check.complaints.forEach(System.err::println);
        if (!check.complaints.isEmpty()) System.exit(1);
        System.out.println(wanted.size() + " artifacts, each as published.txt has it");
    }

    private void set(List<Published> wanted) throws IOException {
        try (Stream<Path> there = Files.list(folder)) {
            Set<String> names = there.filter(Files::isDirectory).map(it -> it.getFileName().toString())
                .collect(Collectors.toCollection(TreeSet::new));
            Set<String> expected = wanted.stream().map(Published::name).collect(Collectors.toCollection(TreeSet::new));
            expect(names.equals(expected), "published: " + names + ", and not " + expected);
        }
    }

    private void artifact(Published artifact) throws Exception {
        pom(artifact, file(artifact, ".pom"));
        if (artifact.module().isEmpty()) return;
        file(artifact, "-cyclonedx.json");
        jar(artifact, file(artifact, ".jar"));
        try (JarFile sources = new JarFile(file(artifact, "-sources.jar").toFile())) {
            boolean any = sources.stream().anyMatch(it -> it.getName().matches(".*\\.(kt|java)"));
            expect(any || artifact.name().equals("parley"), artifact.name() + ": no sources");
        }
        try (JarFile documentation = new JarFile(file(artifact, "-javadoc.jar").toFile())) {
            expect(documentation.getEntry("index.html") != null, artifact.name() + ": no documentation");
        }
    }

    /** The one file of an artifact that ends so; a snapshot has its time before that. */
    private Path file(Published artifact, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve(artifact.name()))) {
            String name = artifact.name() + "-[\\d.]+(-SNAPSHOT|-[\\d.]+-\\d+)?" + ending.replace(".", "\\.");
            List<Path> found = files.filter(it -> it.getFileName().toString().matches(name)).toList();
            if (found.size() != 1) throw new IllegalStateException(artifact.name() + ending + ": " + found);
            return found.get(0);
        }
    }

    private void jar(Published artifact, Path file) throws IOException {
        try (JarFile jar = new JarFile(file.toFile())) {
            expect(jar.getEntry("META-INF/LICENSE") != null, artifact.name() + ": no LICENSE");
        }
        ModuleDescriptor module = ModuleFinder.of(file).findAll().iterator().next().descriptor();
        String name = module.name() + (module.isAutomatic() ? "*" : "");
        expect(name.equals(artifact.module()), artifact.name() + ": the module " + name);
    }

    private void pom(Published artifact, Path file) throws Exception {
        Document pom = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
        for (String part : List.of("name", "description", "url", "licenses", "developers", "scm")) {
            expect(!children(pom.getDocumentElement(), part).isEmpty(), artifact.name() + ": no <" + part + ">");
        }
        for (String part : List.of("parent", "build", "profiles", "repositories")) {
            expect(children(pom.getDocumentElement(), part).isEmpty(), artifact.name() + ": <" + part + "> is no one's business");
        }
        List<String> brought = children(pom.getDocumentElement(), "dependencies").stream()
            .flatMap(it -> children(it, "dependency").stream())
            .filter(it -> children(it, "optional").isEmpty()).map(CheckPublished::brought).toList();
        expect(brought.equals(artifact.brings()), artifact.name() + ": brings " + brought);
    }

    private static String brought(Element dependency) {
        List<Element> scope = children(dependency, "scope");
        boolean used = scope.isEmpty() || List.of("compile", "runtime").contains(scope.get(0).getTextContent());
        return children(dependency, "artifactId").get(0).getTextContent() + (used ? "" : " (" + scope.get(0).getTextContent() + ")");
    }

    private static List<Element> children(Element parent, String name) {
        return IntStream.range(0, parent.getChildNodes().getLength()).mapToObj(parent.getChildNodes()::item)
            .filter(it -> it.getNodeName().equals(name)).map(Element.class::cast).toList();
    }

    private void expect(boolean truth, String complaint) {
        if (!truth) complaints.add(complaint);
    }

    /** A line of {@code published.txt}. */
    record Published(String name, String module, List<String> brings) {
        static List<Published> read(Path table) throws IOException {
            return Files.readAllLines(table).stream().filter(it -> !it.startsWith("#")).map(Published::of).toList();
        }

        private static Published of(String line) {
            String[] cells = line.split(":", 3);
            List<String> brings = cells[2].isBlank() ? List.of() : List.of(cells[2].strip().split(" +"));
            return new Published(cells[0].strip(), cells[1].strip(), brings);
        }
    }
}
