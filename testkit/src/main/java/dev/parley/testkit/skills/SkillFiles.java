package dev.parley.testkit.skills;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parley.testkit.service.Checks;
import dev.parley.testkit.service.FormData;
import dev.parley.testkit.service.FormPart;
import dev.parley.testkit.service.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The files of a skill, by their paths. */
record SkillFiles(Map<String, byte[]> byPath) {
    private static final int MOST = 500;

    /** Those of a form, refused where none of them is a {@code SKILL.md} that tells the skill's name. */
    static SkillFiles of(FormData form) {
        List<FormPart> parts = form.files("files");
        if (parts.isEmpty()) throw Checks.missing("files");
        if (parts.size() > MOST) throw new Refusal("A skill has at most " + MOST + " files.").param("files");
        SkillFiles files = new SkillFiles(isZip(parts) ? unzipped(parts.get(0)) : plain(parts));
        if (files.name().isEmpty()) throw new Refusal("Skills must have a SKILL.md with a name and a description.").param("files");
        return files;
    }

    String name() {
        return line("name");
    }

    String description() {
        return line("description");
    }

    byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : byPath.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static boolean isZip(List<FormPart> parts) {
        return parts.size() == 1 && parts.get(0).fileName().endsWith(".zip");
    }

    private static Map<String, byte[]> plain(List<FormPart> parts) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        parts.forEach(part -> files.put(part.fileName(), part.content().bytes()));
        return files;
    }

    private static Map<String, byte[]> unzipped(FormPart part) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(part.content().stream())) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) files.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException broken) {
            throw new Refusal("The zip file cannot be read.").param("files");
        }
        return files;
    }

    /** A line of the head of {@code SKILL.md}; empty where there is none. */
    private String line(String name) {
        Pattern line = Pattern.compile("(?m)^" + name + ": *(.*?)\\s*$");
        return byPath.entrySet().stream().filter(file -> file.getKey().matches("([^/]*/)?SKILL\\.md"))
            .map(file -> line.matcher(new String(file.getValue(), UTF_8))).filter(Matcher::find)
            .map(found -> found.group(1)).findFirst().orElse("");
    }
}
