package dev.parley.testkit.strict;

import com.google.gson.JsonObject;
import dev.parley.testkit.json.Read;
import dev.parley.testkit.service.PathTemplate;
import dev.parley.testkit.service.Refusal;
import dev.parley.testkit.service.Request;
import java.util.function.Consumer;

/** Refuses JSON that the service refuses before it looks at what is asked for. */
public final class Strictness implements Consumer<Request> {
    @Override
    public void accept(Request request) {
        String type = request.header("content-type");
        if (!request.method().equals("POST") || type == null || !type.contains("json")) return;
        JsonObject body = Read.object(request.content().text());
        if (body != null) check(request.path().substring(PathTemplate.BASE.length()), body);
    }

    private static void check(String path, JsonObject body) {
        KnownMembers.check(path, body);
        KnownModels.check(body);
        ToolRules.check(body);
        if (path.equals("/embeddings") && body.has("dimensions") && "text-embedding-ada-002".equals(Read.text(body, "model"))) {
            throw new Refusal("This model does not support specifying dimensions.").param("dimensions");
        }
    }
}
