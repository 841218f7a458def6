package dev.parley.examples;

import dev.parley.java.responses.ResponseRequestBuilder;
import dev.parley.responses.ResponseRequest;
import dev.parley.schema.Description;
import dev.parley.tools.Tool;
import dev.parley.tools.Tools;
import java.util.List;

/** A small agent: it looks up what it needs by two tools, and answers with an object. */
public final class AgentExample {
    /** What the tools are called with. */
    private record Trip(@Description("Where to, such as Lisbon.") String city) {
    }

    /** The answer: not just any text, but this. */
    private record Plan(
        String city,
        @Description("Whether to take one along.") boolean umbrella,
        @Description("Why, in one sentence.") String reason) {
    }

    private static final Tools LOOKUPS = Tools.builder()
        .add(Tool.of("weather", "Tells the weather in a city.", Trip.class, trip -> {
            System.out.println("looked up the weather in " + trip.city());
            return "sunny, 24 degrees";
        }))
        .add(Tool.of("trains", "Tells when trains leave for a city.", Trip.class, trip -> {
            System.out.println("looked up the trains to " + trip.city());
            return List.of("8:15", "10:15");
        }))
        .limit(5)
        .build();

    private static final ResponseRequest TRIP = ResponseRequestBuilder.of()
        .model(Stage.MODEL)
        .instructions("Plan a day in this city. Look up the weather and the trains first.")
        .input("Lisbon")
        .build();

    public static void main(String[] arguments) {
        try (JavaStage stage = JavaStage.open()) {
            Plan plan = stage.openai().responses().runTools(TRIP, LOOKUPS, Plan.class).join().valueOrThrow();
            System.out.println("To " + plan.city() + (plan.umbrella() ? " with" : " without") + " an umbrella: " + plan.reason());
        }
    }
}
