package dev.parley.examples;

import dev.parley.assistants.AssistantRequest;
import dev.parley.assistants.AssistantTool;
import dev.parley.java.Json;
import dev.parley.java.OpenAIClient;
import dev.parley.java.OpenAIClientBuilder;
import dev.parley.java.assistants.AssistantRequestBuilder;
import dev.parley.java.threads.ThreadRequestBuilder;
import dev.parley.java.threads.runs.RunRequestBuilder;
import dev.parley.java.tools.FunctionDefinitionBuilder;
import dev.parley.threads.AssistantEvent;
import dev.parley.threads.RunAccumulator;
import dev.parley.threads.ThreadRequest;
import dev.parley.threads.messages.ThreadMessageRequest;
import dev.parley.threads.runs.Run;
import dev.parley.tools.Tool;
import dev.parley.tools.ToolInvocation;
import dev.parley.tools.ToolLoopEvent;
import dev.parley.tools.ToolOutcome;
import dev.parley.tools.Tools;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** An assistant answers in a thread, word by word, and calls two functions on the way. */
public final class AssistantsExample {
    private static final Map<String, Object> PLACE = Map.of(
        "type", "object",
        "properties", Map.of("city", Map.of("type", "string", "enum", List.of("Lisbon", "Oslo"))),
        "required", List.of("city"),
        "additionalProperties", false);

    private static final AssistantRequest GUIDE = AssistantRequestBuilder.of(Stage.MODEL)
        .name("Guide")
        .instructions("Look up what can be looked up, and be brief.")
        .addTool(function("weather", "Tells the weather in a city."))
        .addTool(function("traffic", "Tells how the traffic is."))
        .build();

    private static final Tools FUNCTIONS = Tools.builder()
        .add(Tool.handler("weather", call -> city(call).equals("Lisbon") ? "sunny, 24 degrees" : "snow"))
        .add(Tool.handler("traffic", call ->
            CompletableFuture.supplyAsync(() -> "hardly any in " + city(call).toLowerCase(Locale.ROOT))))
        .onOutcome(outcome -> {
            if (outcome instanceof ToolOutcome.Answered answered) {
                System.out.println(answered.invocation().name() + ": " + answered.output());
            }
        })
        .build();

    public static void main(String[] arguments) {
        try (Stage stage = Stage.Companion.open(); OpenAIClient openai = client(stage)) {
            System.out.println("Parley talks to " + stage.getPlace());
            String assistant = openai.assistants().create(GUIDE).join().id();
            ThreadRequest question = ThreadRequestBuilder.of()
                .addMessage(ThreadMessageRequest.user("How are the weather and the traffic in Lisbon?"))
                .build();
            String thread = openai.threads().create(question).join().id();
            try {
                answer(openai, thread, assistant);
            } finally {
                openai.threads().delete(thread).join();
                openai.assistants().delete(assistant).join();
            }
        }
    }

    private static OpenAIClient client(Stage stage) {
        OpenAIClientBuilder builder = OpenAIClient.builder().apiKey(stage.getApiKey());
        if (stage.getBaseUrl() != null) {
            builder.baseUrl(stage.getBaseUrl());
        }
        return builder.build();
    }

    /** The run goes on by itself until there is an answer; what it gave is there in the end. */
    private static void answer(OpenAIClient openai, String thread, String assistant) {
        var request = RunRequestBuilder.of(assistant).build();
        RunAccumulator all = new RunAccumulator();
        openai.threads().runs().streamTools(thread, request, FUNCTIONS).forEach(event -> {
            if (event instanceof ToolLoopEvent.Streamed<AssistantEvent, Run> streamed) {
                all.add(streamed.event());
                if (streamed.event() instanceof AssistantEvent.MessageDelta more) {
                    System.out.print(more.delta().text());
                }
            }
        }).join();
        System.out.println();
        System.out.println("It took " + all.steps().size() + " steps and ended " + all.run().status() + ".");
    }

    private static AssistantTool function(String name, String description) {
        return AssistantTool.function(
            FunctionDefinitionBuilder.of(name).description(description).parameters(PLACE).strict(true).build());
    }

    private static String city(ToolInvocation call) {
        return (String) Json.toMap(call.arguments()).get("city");
    }
}
