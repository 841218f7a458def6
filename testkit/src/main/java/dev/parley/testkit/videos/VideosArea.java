package dev.parley.testkit.videos;

import static dev.parley.testkit.json.Read.membersOrNone;
import static dev.parley.testkit.json.Read.number;
import static dev.parley.testkit.json.Read.text;
import static dev.parley.testkit.service.Answers.ok;
import static dev.parley.testkit.service.Route.get;
import static dev.parley.testkit.service.Route.post;

import com.google.gson.JsonObject;
import dev.parley.testkit.service.Answers;
import dev.parley.testkit.service.Area;
import dev.parley.testkit.service.Call;
import dev.parley.testkit.service.Checks;
import dev.parley.testkit.service.Ids;
import dev.parley.testkit.service.Kept;
import dev.parley.testkit.service.Page;
import dev.parley.testkit.service.Refusal;
import dev.parley.testkit.service.Route;
import dev.parley.testkit.wire.Plan;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code /videos}: jobs that are done after three seconds, unless their prompt has the word {@code fail} in it. */
public final class VideosArea implements Area {
    private static final int SECONDS = 4;

    private final InstantSource clock;
    private final VideoCharacters characters;
    private final Ids ids = new Ids();
    private final Kept<VideoJob> videos =
        new Kept<>(id -> Refusal.notFound("No video found with id '" + id + "'.").param("video_id"));

    public VideosArea(InstantSource clock) {
        this.clock = clock;
        this.characters = new VideoCharacters(clock);
    }

    @Override
    public List<Route> routes() {
        return List.of(
            post("/videos", this::create),
            get("/videos", call -> Page.oldestFirst(videos.all().stream().map(VideoJob::json).toList(), call)),
            post("/videos/edits", this::edit),
            post("/videos/extensions", this::extend),
            post("/videos/characters", call -> ok(characters.create(call))),
            get("/videos/characters/{id}", call -> ok(characters.find(call.path("id")))),
            get("/videos/{id}", call -> answer(find(call))),
            Route.delete("/videos/{id}", this::delete),
            get("/videos/{id}/content", this::content),
            post("/videos/{id}/remix", this::remix));
    }

    private Plan create(Call call) {
        JsonObject request = call.fields();
        return begin(new VideoJob.Order(text(request, "model", "sora-2"), text(request, "size", "720x1280"),
            secondsOf(request, SECONDS), promptOf(request), null));
    }

    private Plan edit(Call call) {
        VideoJob.Order source = source(call);
        return begin(like(source, source.seconds(), call, null));
    }

    private Plan extend(Call call) {
        JsonObject request = call.fields();
        if (!request.has("seconds")) throw Checks.missing("seconds");
        VideoJob.Order source = source(call);
        return begin(like(source, source.seconds() + secondsOf(request, 0), call, null));
    }

    private Plan remix(Call call) {
        VideoJob source = completed(call.path("id"));
        return begin(like(source.order(), source.order().seconds(), call, source.id()));
    }

    private static VideoJob.Order like(VideoJob.Order source, int seconds, Call call, @Nullable String remixedFrom) {
        return new VideoJob.Order(source.model(), source.size(), seconds, promptOf(call.fields()), remixedFrom);
    }

    private Plan begin(VideoJob.Order order) {
        String id = ids.next("video_");
        return answer(videos.add(id, new VideoJob(id, order, clock)));
    }

    /** What the fake's own video is like; of one that is uploaded it takes the usual for granted. */
    private VideoJob.Order source(Call call) {
        String id = call.isForm() ? call.form().members("video").get("id")
            : text(membersOrNone(call.json(), "video"), "id");
        if (id != null) return completed(id).order();
        if (!call.isForm()) throw Checks.missing("video");
        call.form().file("video");
        return new VideoJob.Order("sora-2", "720x1280", SECONDS, "", null);
    }

    private VideoJob completed(String id) {
        VideoJob job = videos.find(id);
        if (job.isCompleted()) return job;
        throw new Refusal("The video " + id + " is not completed: it is " + job.status() + ".");
    }

    private Plan delete(Call call) {
        VideoJob job = find(call);
        if (!job.hasEnded()) {
            throw new Refusal("The video " + job.id() + " is " + job.status() + ", and cannot be deleted yet.").status(409);
        }
        videos.delete(job.id());
        return Answers.deleted(job.id(), "video.deleted");
    }

    private Plan content(Call call) {
        VideoJob job = find(call);
        if (!job.isCompleted()) throw Refusal.notFound("Video is not ready yet; its status is " + job.status() + ".");
        String variant = call.query("variant");
        return switch (variant == null ? "video" : variant) {
            case "video" -> Answers.bytes(200, "video/mp4", Movie.mp4(job.order().seconds()));
            case "thumbnail", "spritesheet" -> Answers.bytes(200, "image/webp", Movie.webp());
            default -> throw Checks.invalid("variant", variant);
        };
    }

    private VideoJob find(Call call) {
        return videos.find(call.path("id"));
    }

    private static Plan answer(VideoJob job) {
        return ok(job.json(), job.hasEnded());
    }

    /** In a form as in JSON, it is a text. */
    private static int secondsOf(JsonObject request, int usual) {
        String seconds = text(request, "seconds");
        return seconds != null && seconds.matches("\\d{1,4}") ? Integer.parseInt(seconds) : number(request, "seconds", usual);
    }

    private static String promptOf(JsonObject request) {
        String prompt = text(request, "prompt", "");
        if (prompt.isBlank()) throw Checks.missing("prompt");
        return prompt;
    }
}
