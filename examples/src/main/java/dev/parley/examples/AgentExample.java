package dev.parley.examples;

import dev.parley.java.Json;
import dev.parley.java.OpenAIClient;
import dev.parley.java.OpenAIClientBuilder;
import dev.parley.java.responses.ResponseRequestBuilder;
import dev.parley.java.responses.ResponseTextBuilder;
import dev.parley.java.responses.TextFormatJsonSchemaBuilder;
import dev.parley.java.responses.tools.FunctionToolBuilder;
import dev.parley.responses.ResponseRequest;
import dev.parley.responses.ResponseText;
import dev.parley.responses.tools.FunctionTool;
import dev.parley.tools.Tool;
import dev.parley.tools.ToolInvocation;
import dev.parley.tools.Tools;
import java.util.List;
import java.util.Map;
import kotlinx.serialization.json.JsonObject;

/** A small agent: it looks up what it needs by two tools, and answers with an object. */
public final class AgentExample {
    private static final Map<String, Object> TRIP = Map.of(
        "type", "object",
        "properties", Map.of("city", Map.of("type", "string", "description", "Where to, such as Lisbon.")),
        "required", List.of("city"),
        "additionalProperties", false);

    /** The answer: not just any text, but a {@link Plan}. */
    private static final JsonObject PLAN = Json.object("""
        {
          "type": "object",
          "properties": {
            "city": {"type": "string"},
            "umbrella": {"type": "boolean", "description": "Whether to take one along."},
            "reason": {"type": "string", "description": "Why, in one sentence."}
          },
          "required": ["city", "umbrella", "reason"],
          "additionalProperties": false
        }""");

    private static final Tools LOOKUPS = Tools.builder()
        .add(Tool.handler("weather", call -> {
            System.out.println("looked up the weather in " + city(call));
            return "sunny, 24 degrees";
        }))
        .add(Tool.handler("trains", call -> {
            System.out.println("looked up the trains to " + city(call));
            return "8:15, 10:15";
        }))
        .limit(5)
        .build();

    public static void main(String[] arguments) {
        try (Stage stage = Stage.Companion.open(); OpenAIClient openai = client(stage)) {
            System.out.println("Parley talks to " + stage.getPlace());
            Plan plan = openai.responses().runTools(trip(), LOOKUPS)
                .thenApply(response -> Plan.of(Json.toMap(response.text())))
                .join();
            System.out.println("To " + plan.city() + (plan.umbrella() ? " with" : " without") + " an umbrella: " + plan.reason());
        }
    }

    private static OpenAIClient client(Stage stage) {
        OpenAIClientBuilder builder = OpenAIClient.builder().apiKey(stage.getApiKey());
        if (stage.getBaseUrl() != null) {
            builder.baseUrl(stage.getBaseUrl());
        }
        return builder.build();
    }

    private static ResponseRequest trip() {
        ResponseText plan = ResponseTextBuilder.of()
            .format(TextFormatJsonSchemaBuilder.of("plan", PLAN).strict(true).build())
            .build();
        return ResponseRequestBuilder.of()
            .model(Stage.MODEL)
            .instructions("Plan a day in this city. Look up the weather and the trains first.")
            .input("Lisbon")
            .addTool(function("weather", "Tells the weather in a city."))
            .addTool(function("trains", "Tells when trains leave for a city."))
            .text(plan)
            .build();
    }

    private static FunctionTool function(String name, String description) {
        return FunctionToolBuilder.of(name).description(description).parameters(TRIP).strict(true).build();
    }

    private static String city(ToolInvocation call) {
        return (String) Json.toMap(call.arguments()).get("city");
    }

    private record Plan(String city, boolean umbrella, String reason) {
        static Plan of(Map<String, Object> json) {
            return new Plan((String) json.get("city"), (Boolean) json.get("umbrella"), (String) json.get("reason"));
        }
    }
}
