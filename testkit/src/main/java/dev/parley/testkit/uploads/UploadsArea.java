package dev.parley.testkit.uploads;

import static dev.parley.testkit.json.Read.text;
import static dev.parley.testkit.json.Read.texts;
import static dev.parley.testkit.json.Read.wholeNumber;
import static dev.parley.testkit.service.Answers.ok;
import static dev.parley.testkit.service.Route.post;

import com.google.gson.JsonObject;
import dev.parley.testkit.files.StoredFiles;
import dev.parley.testkit.json.Json;
import dev.parley.testkit.service.Area;
import dev.parley.testkit.service.Call;
import dev.parley.testkit.service.Checks;
import dev.parley.testkit.service.Ids;
import dev.parley.testkit.service.Kept;
import dev.parley.testkit.service.Refusal;
import dev.parley.testkit.service.Route;
import dev.parley.testkit.wire.Content;
import dev.parley.testkit.wire.Plan;
import java.time.InstantSource;
import java.util.List;

/** {@code /uploads}: parts that become a file, in the order that completing them names. */
public final class UploadsArea implements Area {
    private static final long LARGEST = 8L << 30;
    private static final long LARGEST_PART = 64L << 20;

    private final StoredFiles files;
    private final InstantSource clock;
    private final Ids ids = new Ids();
    private final Kept<PendingUpload> uploads =
        new Kept<>(id -> Refusal.notFound("No such Upload object: " + id).param("upload_id"));

    public UploadsArea(StoredFiles files, InstantSource clock) {
        this.files = files;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(
            post("/uploads", this::create),
            post("/uploads/{upload_id}/parts", this::addPart),
            post("/uploads/{upload_id}/complete", this::complete),
            post("/uploads/{upload_id}/cancel", this::cancel));
    }

    private Plan create(Call call) {
        JsonObject request = call.json();
        for (String name : List.of("filename", "purpose", "mime_type")) Checks.requireText(request, name);
        Long bytes = wholeNumber(request, "bytes");
        if (bytes == null) throw Checks.missing("bytes");
        if (bytes > LARGEST) throw new Refusal("The upload is larger than " + LARGEST + " bytes.").param("bytes");
        String id = ids.next("upload_");
        return ok(uploads.add(id, new PendingUpload(id, request, bytes, now())).json());
    }

    private Plan addPart(Call call) {
        PendingUpload upload = pending(call);
        Content data = call.form().data("data");
        if (data.size() > LARGEST_PART) {
            throw new Refusal("The part is larger than " + LARGEST_PART + " bytes.").param("data").status(413);
        }
        String id = ids.next("part_");
        upload.parts.put(id, data);
        return ok(Json.object("id", id, "object", "upload.part", "created_at", now(), "upload_id", upload.id));
    }

    private Plan complete(Call call) {
        PendingUpload upload = pending(call);
        JsonObject request = call.json();
        Content content = upload.joined(texts(request, "part_ids"), text(request, "md5"));
        upload.complete(files.add(upload.name(), upload.purpose(), content, upload.expiresAfter()));
        return ok(upload.json());
    }

    private Plan cancel(Call call) {
        PendingUpload upload = pending(call);
        upload.cancel();
        return ok(upload.json());
    }

    private PendingUpload pending(Call call) {
        PendingUpload upload = uploads.find(call.path("upload_id"));
        upload.requirePending();
        return upload;
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }
}
