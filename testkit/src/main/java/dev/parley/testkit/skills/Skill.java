package dev.parley.testkit.skills;

import com.google.gson.JsonObject;
import dev.parley.testkit.json.Json;
import dev.parley.testkit.service.Kept;
import dev.parley.testkit.service.Refusal;
import java.time.InstantSource;
import java.util.List;

/** A skill with its versions. */
final class Skill {
    private final String id;
    private final InstantSource clock;
    private final long created;
    private final Kept<SkillVersion> versions =
        new Kept<>(version -> Refusal.notFound("Skill version '" + version + "' not found.").param("version"));
    private int latest;
    private String byDefault = "";

    Skill(String id, InstantSource clock) {
        this.id = id;
        this.clock = clock;
        this.created = clock.instant().getEpochSecond();
    }

    JsonObject json() {
        return Json.object(
            "id", id,
            "object", "skill",
            "name", byDefault().json().get("name"),
            "description", byDefault().json().get("description"),
            "created_at", created,
            "default_version", byDefault,
            "latest_version", String.valueOf(latest));
    }

    SkillVersion add(String versionId, SkillFiles files, boolean makeDefault) {
        String number = String.valueOf(++latest);
        if (makeDefault) byDefault = number;
        return versions.add(number, new SkillVersion(Json.object(
            "object", "skill.version",
            "id", versionId,
            "skill_id", id,
            "version", number,
            "created_at", clock.instant().getEpochSecond(),
            "name", files.name(),
            "description", files.description()), files));
    }

    List<JsonObject> versions() {
        return versions.all().stream().map(SkillVersion::json).toList();
    }

    SkillVersion version(String number) {
        return versions.find(number.equals("latest") ? String.valueOf(latest) : number);
    }

    SkillVersion byDefault() {
        return versions.find(byDefault);
    }

    void makeDefault(String number) {
        version(number);
        byDefault = number;
    }

    /** Forgets a version; refused when others have it as their default. */
    void delete(String number) {
        if (number.equals(byDefault) && versions.all().size() > 1) {
            throw new Refusal("The default version cannot be deleted. Make another version the default first.").param("version");
        }
        versions.delete(number);
    }
}
