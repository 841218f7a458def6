package dev.parley.testkit.images;

import static dev.parley.testkit.json.Read.objects;
import static dev.parley.testkit.service.Route.get;
import static dev.parley.testkit.service.Route.post;

import com.google.gson.JsonObject;
import dev.parley.testkit.service.Answers;
import dev.parley.testkit.service.Area;
import dev.parley.testkit.service.Call;
import dev.parley.testkit.service.Checks;
import dev.parley.testkit.service.FormData;
import dev.parley.testkit.service.Refusal;
import dev.parley.testkit.service.Route;
import dev.parley.testkit.wire.Plan;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/**
 * {@code /images}: makes pictures of one color, as large as asked, whose files are PNGs whatever format was asked for.
 * Older models answer with an address of the fake itself, which anybody may fetch.
 */
public final class ImagesArea implements Area {
    private static final String MADE = "/images/made";
    private static final String[] NUMBERS_AND_FLAGS = {"n", "partial_images", "output_compression", "stream"};

    private final InstantSource clock;
    private final Duration wordDelay;
    private final String scheme;

    public ImagesArea(InstantSource clock, Duration wordDelay, String scheme) {
        this.clock = clock;
        this.wordDelay = wordDelay;
        this.scheme = scheme;
    }

    @Override
    public List<Route> routes() {
        return List.of(
            post("/images/generations", this::generate),
            post("/images/edits", this::edit),
            post("/images/variations", this::vary),
            get(MADE + "/{name}", this::fetch).toEverybody());
    }

    private Plan generate(Call call) {
        JsonObject request = call.json();
        ImageChecks.check(request, true);
        return answer(call, ImageChecks.check(ImageOrder.of(request, "dall-e-2", 0)), "image_generation");
    }

    private Plan edit(Call call) {
        JsonObject request = call.fields(NUMBERS_AND_FLAGS);
        ImageChecks.check(request, true);
        int inputs = call.isForm() ? uploaded(call.form()) : referredTo(request);
        return answer(call, ImageChecks.check(ImageOrder.of(request, "gpt-image-1.5", inputs)), "image_edit");
    }

    private Plan vary(Call call) {
        FormData form = call.form();
        JsonObject request = form.fields(NUMBERS_AND_FLAGS);
        ImageChecks.check(request, false);
        return answer(call, ImageOrder.of(request, "dall-e-2", uploaded(form)), "image_variation");
    }

    /** How many images came with a form; neither the first nor the mask may be empty. */
    private static int uploaded(FormData form) {
        form.file("image");
        if (!form.files("mask").isEmpty()) form.file("mask");
        return form.files("image").size();
    }

    private static int referredTo(JsonObject request) {
        if (!request.has("images")) throw Checks.missing("images");
        if (objects(request, "images").isEmpty()) throw Checks.emptyArray("images");
        return objects(request, "images").size();
    }

    private Plan answer(Call call, ImageOrder order, String kind) {
        String address = scheme + "://" + call.request().header("host") + "/v1" + MADE;
        ImageAnswer answer = new ImageAnswer(order, clock.instant(), address);
        return order.streams() ? Answers.stream(answer.events(kind), wordDelay) : Answers.ok(answer.json());
    }

    private Plan fetch(Call call) {
        MadeImage image = MadeImage.named(call.path("name"))
            .orElseThrow(() -> Refusal.notFound("There is no such image."));
        return Answers.bytes(200, "image/png", image.png());
    }
}
