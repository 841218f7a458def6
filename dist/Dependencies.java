import static java.util.stream.Collectors.joining;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Writes what published artifacts bring, from their bills of materials: java dist/Dependencies.java TARGET ARTIFACT=BOM.xml … */
final class Dependencies {
    private static final String HEAD = """
        # Dependencies

        What the published artifacts bring, with licences and checksums. Written by `dist/dependencies`, from the bills of
        materials that are published beside them.
        """;

    public static void main(String[] arguments) throws Exception {
        StringBuilder text = new StringBuilder(HEAD);
        for (String argument : List.of(arguments).subList(1, arguments.length)) {
            String[] source = argument.split("=", 2);
            text.append("\n## `").append(source[0]).append("`\n\n| artifact | licence | SHA-256 |\n|---|---|---|\n");
            text.append(rows(Path.of(source[1])));
        }
        Files.writeString(Path.of(arguments[0]), text);
    }

    private static String rows(Path bill) throws Exception {
        Element root = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(bill.toFile()).getDocumentElement();
        // The tools that wrote the bill are components, too, of its metadata.
        Element components = elements(root.getElementsByTagName("components"))
            .filter(it -> it.getParentNode() == root).findFirst().orElseThrow();
        TreeSet<String> rows = new TreeSet<>();
        elements(components.getElementsByTagName("component")).map(Dependencies::row).forEach(rows::add);
        if (rows.isEmpty()) throw new IllegalStateException(bill + " lists nothing");
        return String.join("", rows);
    }

    private static String row(Element component) {
        String name = text(component, "group") + ":" + text(component, "name") + ":" + text(component, "version");
        if (name.startsWith("dev.parley:")) return "";
        Element licenses = (Element) component.getElementsByTagName("licenses").item(0);
        if (licenses == null) throw new IllegalStateException(name + " has no licence");
        String licence = elements(licenses.getElementsByTagName("license")).map(Dependencies::licence).collect(joining(", "));
        String checksum = elements(component.getElementsByTagName("hash"))
            .filter(hash -> hash.getAttribute("alg").equals("SHA-256")).map(Element::getTextContent)
            .findFirst().orElseThrow(() -> new IllegalStateException(name + " has no checksum"));
        return "| `" + name + "` | " + licence + " | `" + checksum + "` |\n";
    }

    private static String licence(Element license) {
        String id = text(license, "id");
        return id.isEmpty() ? text(license, "name") : id;
    }

    private static String text(Element parent, String name) {
        return elements(parent.getElementsByTagName(name)).map(Element::getTextContent).findFirst().orElse("");
    }

    private static Stream<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).map(Element.class::cast);
    }
}
