package dev.parley.examples;

import static java.util.Objects.requireNonNull;

import dev.parley.Engine;
import dev.parley.assistants.AssistantRequest;
import dev.parley.assistants.AssistantTool;
import dev.parley.bridge.AssistantsBridge;
import dev.parley.java.OpenAIClient;
import dev.parley.java.assistants.AssistantRequestBuilder;
import dev.parley.java.threads.ThreadRequestBuilder;
import dev.parley.java.threads.runs.RunRequestBuilder;
import dev.parley.threads.AssistantEvent;
import dev.parley.threads.RunAccumulator;
import dev.parley.threads.ThreadRequest;
import dev.parley.threads.messages.ThreadMessageRequest;
import dev.parley.tools.Tool;
import dev.parley.tools.ToolOutcome;
import dev.parley.tools.Tools;
import java.util.concurrent.CompletableFuture;

/** An assistant answers in a thread, word by word, and calls two functions on the way. */
public final class AssistantsExample {
    private enum City { Lisbon, Oslo }

    /** What both functions are called with. */
    private record Place(City city) {
    }

    private static final Tools FUNCTIONS = Tools.builder()
        .add(Tool.of("weather", "Tells the weather in a city.", Place.class,
            place -> place.city() == City.Lisbon ? "sunny, 24 degrees" : "snow"))
        .add(Tool.of("traffic", "Tells how the traffic is.", Place.class,
            place -> CompletableFuture.supplyAsync(() -> "hardly any in " + place.city().name().toLowerCase())))
        .onOutcome(outcome -> {
            if (outcome instanceof ToolOutcome.Answered answered) {
                System.out.println(answered.invocation().name() + ": " + answered.output());
            }
        })
        .build();

    private static final AssistantRequest GUIDE = AssistantRequestBuilder.of(Stage.MODEL)
        .name("Guide")
        .instructions("Look up what can be looked up, and be brief.")
        .tools(AssistantTool.functions(FUNCTIONS))
        .build();

    /** The service has no assistants any more: the bridge carries them by what it has. */
    private static final Engine BRIDGE = new AssistantsBridge().over(Engine.AUTO);

    public static void main(String[] arguments) {
        try (JavaStage stage = JavaStage.open(BRIDGE)) {
            OpenAIClient openai = stage.openai();
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

    /** The run goes on by itself until there is an answer; what it gave is there in the end. */
    private static void answer(OpenAIClient openai, String thread, String assistant) {
        var request = RunRequestBuilder.of(assistant).build();
        RunAccumulator all = new RunAccumulator();
        openai.threads().runs().streamTools(thread, request, FUNCTIONS).streamed().forEach(event -> {
            all.add(event);
            if (event instanceof AssistantEvent.MessageDelta more) {
                System.out.print(more.delta().text());
            }
        }).join();
        System.out.println();
        System.out.println("It took " + all.steps().size() + " steps and ended " + requireNonNull(all.run()).status() + ".");
    }
}
