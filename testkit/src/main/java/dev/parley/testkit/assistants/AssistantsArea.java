package dev.parley.testkit.assistants;

import static dev.parley.testkit.assistants.AssistantsVersion.show;
import static dev.parley.testkit.assistants.AssistantsVersion.showPage;
import static dev.parley.testkit.json.Read.texts;
import static dev.parley.testkit.service.Route.get;
import static dev.parley.testkit.service.Route.post;

import com.google.gson.JsonObject;
import dev.parley.testkit.json.Json;
import dev.parley.testkit.service.Answers;
import dev.parley.testkit.service.Area;
import dev.parley.testkit.service.Call;
import dev.parley.testkit.service.Checks;
import dev.parley.testkit.service.Refusal;
import dev.parley.testkit.service.Route;
import dev.parley.testkit.wire.Plan;
import java.util.ArrayList;
import java.util.List;

/** {@code /assistants}: assistants of both versions, and the files attached to those of the first. */
public final class AssistantsArea implements Area {
    private final StoredAssistants assistants;

    public AssistantsArea(StoredAssistants assistants) {
        this.assistants = assistants;
    }

    @Override
    public List<Route> routes() {
        return List.of(
            post("/assistants", call -> show(call, assistants.add(call.json()))),
            get("/assistants", call -> showPage(call, assistants.all())),
            get("/assistants/{id}", call -> show(call, find(call))),
            post("/assistants/{id}", call -> show(call, assistants.update(call.path("id"), call.json()))),
            Route.delete("/assistants/{id}", this::delete),
            post("/assistants/{id}/files", this::attach),
            get("/assistants/{id}/files", call -> showPage(call, files(call).stream().map(id -> file(call, id)).toList())),
            get("/assistants/{id}/files/{file_id}", call -> show(call, file(call, attached(call)))),
            Route.delete("/assistants/{id}/files/{file_id}", this::detach));
    }

    private JsonObject find(Call call) {
        return assistants.find(call.path("id"));
    }

    private Plan delete(Call call) {
        AssistantsVersion.of(call);
        assistants.delete(call.path("id"));
        return Answers.deleted(call.path("id"), "assistant.deleted");
    }

    private Plan attach(Call call) {
        String file = Checks.requireText(call.json(), "file_id");
        List<String> files = new ArrayList<>(files(call));
        files.add(file);
        attach(call, files);
        return show(call, file(call, file));
    }

    private Plan detach(Call call) {
        String file = attached(call);
        List<String> files = new ArrayList<>(files(call));
        files.remove(file);
        attach(call, files);
        return Answers.deleted(file, "assistant.file.deleted");
    }

    private void attach(Call call, List<String> files) {
        assistants.update(call.path("id"), Json.object("file_ids", files));
    }

    private List<String> files(Call call) {
        AssistantsVersion.requireFirst(call);
        return texts(find(call), "file_ids");
    }

    private String attached(Call call) {
        String file = call.path("file_id");
        if (!files(call).contains(file)) throw Refusal.notFound("No file found with id '" + file + "'.");
        return file;
    }

    private JsonObject file(Call call, String id) {
        return Json.object(
            "id", id,
            "object", "assistant.file",
            "created_at", find(call).get("created_at"),
            "assistant_id", call.path("id"));
    }
}
