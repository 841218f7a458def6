package dev.parley.examples;

import dev.parley.Engine;
import dev.parley.bridge.AssistantsBridge;
import dev.parley.bridge.store.Store;
import dev.parley.java.OpenAIClient;
import dev.parley.java.responses.AsyncResponses;
import dev.parley.java.responses.ResponseRequestBuilder;
import dev.parley.realtime.events.RealtimeItem;
import dev.parley.responses.Response;
import dev.parley.responses.ResponseRequest;
import dev.parley.tools.Tools;

/** What the guides show of Java that have no program of their own. */
final class JavaGuideSnippets {
    private JavaGuideSnippets() {}

    static OpenAIClient bridged(Store store) {
        OpenAIClient openai = OpenAIClient.builder().engine(new AssistantsBridge(store).over(Engine.AUTO)).build();
        return openai;
    }

    static void talk(OpenAIClient openai) {
        var connection = openai.realtime().connect("gpt-realtime");
        connection.addItem(RealtimeItem.user("What is the capital of France?")).join();
        connection.createResponse().join();
        System.out.println(connection.events().toResponse().join().text());
        connection.close().join();
    }

    static void overWebSocket(OpenAIClient openai, ResponseRequest request, Tools tools) {
        AsyncResponses responses = openai.responses().overWebSocket();
        Response response = responses.runTools(request, tools).join();
        ResponseRequest next = ResponseRequestBuilder.of()
            .model("gpt-5.2").input("And tomorrow?").previousResponseId(response.id()).build();
        responses.stream(next).textDeltas().forEach(System.out::print).join();
    }
}
