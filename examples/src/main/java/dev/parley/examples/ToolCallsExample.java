package dev.parley.examples;

import dev.parley.chat.ChatCompletion;
import dev.parley.chat.ChatCompletionChunk;
import dev.parley.java.jackson.ToolMethods;
import dev.parley.schema.Description;
import dev.parley.tools.ToolLoopEvent;
import dev.parley.tools.ToolOutcome;
import dev.parley.tools.Tools;

/** The model calls a method, and all that happens on the way to its answer is one stream. */
public final class ToolCallsExample {
    /** What the method returns. */
    private record Forecast(String city, int celsius) {
    }

    /** Whose methods the model may call. */
    private static final class Weather {
        @Description("Tells the weather in a city.")
        Forecast weather(@Description("The city, such as Lisbon.") String city) {
            return new Forecast(city, 24);
        }
    }

    public static void main(String[] arguments) {
        Tools tools = Tools.of(ToolMethods.of(new Weather()));
        try (JavaStage stage = JavaStage.open()) {
            stage.openai().chat().streamTools(Stage.MODEL, request -> request.addUserMessage("Lisbon"), tools)
                .forEach(ToolCallsExample::show).join();
            System.out.println();
        }
    }

    private static void show(ToolLoopEvent<ChatCompletionChunk, ChatCompletion> event) {
        if (event instanceof ToolLoopEvent.Streamed<ChatCompletionChunk, ChatCompletion> streamed) {
            System.out.print(streamed.event().text());
        } else if (event instanceof ToolLoopEvent.Called<ChatCompletionChunk, ChatCompletion> called) {
            System.out.println("calls " + called.invocation().name());
        } else if (event instanceof ToolLoopEvent.Ended<ChatCompletionChunk, ChatCompletion> ended) {
            System.out.println(told(ended.outcome()));
        }
    }

    private static String told(ToolOutcome outcome) {
        return outcome instanceof ToolOutcome.Answered answered
            ? "is told " + answered.output() : "is told that there is no answer";
    }
}
