package dev.parley.testkit.skills;

import static dev.parley.testkit.service.Answers.ok;
import static dev.parley.testkit.service.Route.get;
import static dev.parley.testkit.service.Route.post;

import com.google.gson.JsonObject;
import dev.parley.testkit.json.Json;
import dev.parley.testkit.service.Answers;
import dev.parley.testkit.service.Area;
import dev.parley.testkit.service.Call;
import dev.parley.testkit.service.Checks;
import dev.parley.testkit.service.FormData;
import dev.parley.testkit.service.Ids;
import dev.parley.testkit.service.Kept;
import dev.parley.testkit.service.Page;
import dev.parley.testkit.service.Refusal;
import dev.parley.testkit.service.Route;
import dev.parley.testkit.wire.Plan;
import java.time.InstantSource;
import java.util.List;

/** {@code /skills}: folders and zip files that have a {@code SKILL.md}, in numbered versions, served as zip files. */
public final class SkillsArea implements Area {
    private final InstantSource clock;
    private final Ids ids = new Ids();
    private final Kept<Skill> skills = new Kept<>(id -> Refusal.notFound("Skill with id '" + id + "' not found.").param("skill_id"));

    public SkillsArea(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(
            post("/skills", this::create),
            get("/skills", call -> Page.newestFirst(skills.all().stream().map(Skill::json).toList(), call)),
            get("/skills/{id}", call -> ok(find(call).json())),
            post("/skills/{id}", this::update),
            Route.delete("/skills/{id}", this::delete),
            get("/skills/{id}/content", call -> zip(find(call).byDefault())),
            post("/skills/{id}/versions", this::addVersion),
            get("/skills/{id}/versions", call -> Page.newestFirst(find(call).versions(), call)),
            get("/skills/{id}/versions/{version}", call -> ok(version(call).json())),
            Route.delete("/skills/{id}/versions/{version}", this::deleteVersion),
            get("/skills/{id}/versions/{version}/content", call -> zip(version(call))));
    }

    private Plan create(Call call) {
        SkillFiles files = SkillFiles.of(call.form());
        String id = ids.next("skill_");
        Skill skill = skills.add(id, new Skill(id, clock));
        skill.add(ids.next("skillver_"), files, true);
        return ok(skill.json());
    }

    private Plan update(Call call) {
        Skill skill = find(call);
        skill.makeDefault(Checks.requireText(call.json(), "default_version"));
        return ok(skill.json());
    }

    private Plan delete(Call call) {
        skills.delete(call.path("id"));
        return Answers.deleted(call.path("id"), "skill.deleted");
    }

    private Plan addVersion(Call call) {
        Skill skill = find(call);
        FormData form = call.form();
        SkillFiles files = SkillFiles.of(form);
        return ok(skill.add(ids.next("skillver_"), files, "true".equals(form.text("default"))).json());
    }

    /** The last version takes its skill along. */
    private Plan deleteVersion(Call call) {
        JsonObject version = version(call).json();
        Skill skill = find(call);
        skill.delete(call.path("version"));
        if (skill.versions().isEmpty()) skills.delete(call.path("id"));
        return ok(Json.object("object", "skill.version.deleted", "deleted", true, "id", version.get("id"),
            "version", version.get("version")));
    }

    private static Plan zip(SkillVersion version) {
        return Answers.bytes(200, "application/zip", version.files().zip());
    }

    private SkillVersion version(Call call) {
        return find(call).version(call.path("version"));
    }

    private Skill find(Call call) {
        return skills.find(call.path("id"));
    }
}
