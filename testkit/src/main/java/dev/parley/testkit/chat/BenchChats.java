package dev.parley.testkit.chat;

import com.google.gson.JsonObject;
import dev.parley.testkit.json.Json;
import dev.parley.testkit.service.Answers;
import dev.parley.testkit.service.Event;
import dev.parley.testkit.wire.EventBody;
import dev.parley.testkit.wire.EventBody.Block;
import dev.parley.testkit.wire.Plan;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Answers to a model called {@code bench-N}, made once and then only written: a stream of N equal chunks of some 320
 * bytes, a finish chunk and {@code [DONE]}; without {@code stream} a plain completion.
 */
final class BenchChats {
    private static final Pattern MODEL = Pattern.compile("bench-([0-9]{1,9})");
    private static final ChatCompletion COMPLETION = new ChatCompletion("chatcmpl-fake0",
        new ChatPrompt(Json.object("model", "gpt-5.2-2025-12-11-bench-of-typical-name")),
        ChatAnswer.of(List.of(" word")), Instant.ofEpochSecond(1_767_225_600L));

    private final Plan plain = Answers.ok(COMPLETION.json());
    private final List<JsonObject> chunks = new ChatChunks(COMPLETION).json();

    /** The reply to a prompt; none when its model is not one of these. */
    Optional<Plan> reply(ChatPrompt prompt) {
        Matcher model = MODEL.matcher(prompt.model());
        if (!model.matches()) return Optional.empty();
        return Optional.of(prompt.streams() ? stream(Long.parseLong(model.group(1))) : plain);
    }

    private Plan stream(long words) {
        Block done = new Block(new Event("", "[DONE]").text(), 1);
        List<Block> blocks = List.of(block(0, 1), block(1, words), block(2, 1), done);
        return Answers.stream(new EventBody(blocks, Duration.ZERO));
    }

    private Block block(int chunk, long times) {
        return new Block(new Event("", chunks.get(chunk)).text(), times);
    }
}
