package dev.parley.testkit.files;

import static dev.parley.testkit.json.Read.text;
import static dev.parley.testkit.service.Answers.ok;
import static dev.parley.testkit.service.Route.get;
import static dev.parley.testkit.service.Route.post;

import com.google.gson.JsonObject;
import dev.parley.testkit.service.Answers;
import dev.parley.testkit.service.Area;
import dev.parley.testkit.service.Call;
import dev.parley.testkit.service.FormData;
import dev.parley.testkit.service.FormPart;
import dev.parley.testkit.service.Page;
import dev.parley.testkit.service.Refusal;
import dev.parley.testkit.service.Route;
import dev.parley.testkit.wire.Plan;
import java.util.List;

/** {@code /files}: what was uploaded is listed, served and deleted. */
public final class FilesArea implements Area {
    private static final List<String> PURPOSES =
        List.of("assistants", "batch", "fine-tune", "vision", "user_data", "evals");

    private final StoredFiles files;

    public FilesArea(StoredFiles files) {
        this.files = files;
    }

    @Override
    public List<Route> routes() {
        return List.of(
            post("/files", this::create),
            get("/files", this::list),
            get("/files/{file_id}", call -> ok(files.find(call.path("file_id")))),
            get("/files/{file_id}/content", this::content),
            Route.delete("/files/{file_id}", this::delete));
    }

    private Plan create(Call call) {
        FormData form = call.form();
        FormPart file = form.file("file");
        String purpose = form.required("purpose");
        if (!PURPOSES.contains(purpose)) {
            throw new Refusal("'" + purpose + "' is not one of " + PURPOSES + " - 'purpose'").param("purpose");
        }
        String seconds = form.members("expires_after").get("seconds");
        Long expiresAfter = seconds == null ? null : Long.valueOf(seconds);
        return ok(files.add(file.fileName(), purpose, file.content(), expiresAfter));
    }

    private Plan list(Call call) {
        String purpose = call.query("purpose");
        List<JsonObject> wanted = files.all().stream()
            .filter(file -> purpose == null || purpose.equals(text(file, "purpose"))).toList();
        return Page.oldestFirst(wanted, call);
    }

    private Plan content(Call call) {
        return Answers.content("application/octet-stream", files.content(call.path("file_id")));
    }

    private Plan delete(Call call) {
        files.delete(call.path("file_id"));
        return Answers.deleted(call.path("file_id"), "file");
    }
}
