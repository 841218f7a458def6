package dev.parley.testkit;

import dev.parley.testkit.chat.ChatReplies;
import dev.parley.testkit.embeddings.EmbeddingsArea;
import dev.parley.testkit.embeddings.Vector;
import dev.parley.testkit.images.ImageReplies;
import dev.parley.testkit.responses.ResponseReplies;
import dev.parley.testkit.service.Answers;
import dev.parley.testkit.wire.Plan;
import java.util.List;
import java.util.Map;

/** What a model is to say, in the form that the request wants it. */
final class ModelReplies {
    private static final String CHAT = "/v1/chat/completions";
    private static final String RESPONSES = "/v1/responses";

    private ModelReplies() {}

    static Reply saying(List<String> words) {
        return Reply.made(request -> switch (request.path()) {
            case CHAT -> ChatReplies.saying(words, Sent.by(request).json(), request.receivedAt());
            case RESPONSES -> ResponseReplies.saying(words, Sent.by(request).json(), request.receivedAt());
            default -> misled(request, "a model's answer");
        });
    }

    static Reply calling(Map<String, String> functions) {
        return Reply.made(request -> switch (request.path()) {
            case CHAT -> ChatReplies.calling(functions, Sent.by(request).json(), request.receivedAt());
            case RESPONSES -> ResponseReplies.calling(functions, Sent.by(request).json(), request.receivedAt());
            default -> misled(request, "a tool call");
        });
    }

    static Reply embedding(List<Vector> vectors) {
        return Reply.made(request -> request.path().equals("/v1/embeddings")
            ? Answers.ok(EmbeddingsArea.json(Sent.by(request).json(), vectors, vectors.size()))
            : misled(request, "an embedding"));
    }

    static Reply picturing(List<byte[]> images) {
        return Reply.made(request -> request.path().startsWith("/v1/images/")
            ? ImageReplies.of(images, request.receivedAt()) : misled(request, "an image"));
    }

    private static Plan misled(RecordedRequest request, String what) {
        String message = "The script has " + what + " for " + request + ", which asks for something else.";
        return Answers.json(500, ServiceError.of(500, message).json());
    }
}
