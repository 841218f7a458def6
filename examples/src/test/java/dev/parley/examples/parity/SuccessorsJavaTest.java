package dev.parley.examples.parity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.SortOrder;
import dev.parley.conversations.ConversationItemsRequest;
import dev.parley.conversations.ConversationUpdateRequest;
import dev.parley.java.OpenAIClient;
import dev.parley.java.conversations.ConversationRequestBuilder;
import dev.parley.java.responses.ResponseRequestBuilder;
import dev.parley.java.responses.items.ItemListRequestBuilder;
import dev.parley.java.responses.tools.CodeContainerAutoBuilder;
import dev.parley.java.responses.tools.CodeInterpreterToolBuilder;
import dev.parley.java.responses.tools.FileSearchToolBuilder;
import dev.parley.java.responses.tools.FunctionToolBuilder;
import dev.parley.responses.OutputTextDelta;
import dev.parley.responses.ResponseStatus;
import dev.parley.responses.items.FunctionCallOutput;
import dev.parley.responses.items.Include;
import dev.parley.responses.items.Message;
import dev.parley.responses.items.ResponseInput;
import dev.parley.tools.Tool;
import dev.parley.tools.Tools;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What took the place of the calls of the Assistants API, in Java. */
class SuccessorsJavaTest extends ParityRows {
    private final OpenAIClient openai = OpenAIClient.builder().apiKey("sk-test").baseUrl(fake.baseUrl()).build();

    @AfterEach
    void close() {
        openai.close();
    }

    @Test
    void row1() {
        var tutor = ResponseRequestBuilder.of()
            .model("gpt-5.2").instructions("Be brief.").putMetadata("assistant", "tutor")
            .build();
        var answer = openai.responses().create(ResponseRequestBuilder.from(tutor).input("Hello").build()).join();
        assertEquals("You said: Hello", answer.text());
        asked("POST", "/responses");
    }

    @Test
    void row2() {
        var search = FileSearchToolBuilder.of(List.of("vs_1")).maxResults(5).build();
        var container = CodeContainerAutoBuilder.of().addFileId("file-1").build();
        var interpreter = CodeInterpreterToolBuilder.of(container).build();
        var weather = FunctionToolBuilder.of("get_weather").description("The weather of a city.").build();
        var tools = List.of(search, interpreter, weather);
        var tutor = ResponseRequestBuilder.of().model("gpt-5.2").tools(tools).build();
        var answer = openai.responses().create(ResponseRequestBuilder.from(tutor).input("Hello").build()).join();
        assertEquals(tools, answer.tools());
        asked("POST", "/responses");
    }

    @Test
    void row3() {
        var request = ConversationRequestBuilder.of().addItem(Message.user("Hello")).putMetadata("user", "1").build();
        var begun = openai.conversations().create(request).join();
        asked("POST", "/conversations");
        var found = openai.conversations().retrieve(begun.id()).join();
        asked("GET", "/conversations/{id}");
        var change = new ConversationUpdateRequest(Map.of("user", "2"));
        var changed = openai.conversations().update(begun.id(), change).join();
        asked("POST", "/conversations/{id}");
        var deleted = openai.conversations().delete(begun.id()).join();
        asked("DELETE", "/conversations/{id}");
        assertEquals(begun, found);
        assertEquals("2", changed.metadataTexts().get("user"));
        assertTrue(deleted.deleted());
    }

    @Test
    void row4() {
        var id = openai.conversations().create().join().id();
        var request = new ConversationItemsRequest(List.of(Message.user("How are you?")));
        var added = openai.conversations().items().create(id, request).join();
        asked("POST", "/conversations/{id}/items");
        var last = ItemListRequestBuilder.of().limit(20).order(SortOrder.DESC).build();
        var newest = openai.conversations().items().list(id, last).join();
        asked("GET", "/conversations/{id}/items");
        var itemId = added.data().get(0).id();
        var item = openai.conversations().items().retrieve(id, itemId).join();
        asked("GET", "/conversations/{id}/items/{item_id}");
        var conversation = openai.conversations().items().delete(id, itemId).join();
        asked("DELETE", "/conversations/{id}/items/{item_id}");
        assertEquals("How are you?", item.text());
        assertEquals(itemId, newest.data().get(0).id());
        assertEquals(id, conversation.id());
    }

    @Test
    void row5() {
        var id = openai.conversations().create().join().id();
        var inThread = ResponseRequestBuilder.of().model("gpt-5.2").input("Hello").conversation(id).build();
        var answer = openai.responses().create(inThread).join();
        var follow = ResponseRequestBuilder.of()
            .model("gpt-5.2").input("And then?").previousResponseId(answer.id())
            .build();
        assertEquals("You said: Hello", answer.text());
        assertEquals(2, openai.conversations().items().list(id).join().data().size());
        var next = openai.responses().create(follow).join();
        assertEquals("You said: And then?", next.text());
        asked("POST", "/responses");
    }

    @Test
    void row6() {
        var text = new StringBuilder();
        var request = ResponseRequestBuilder.of().model("gpt-5.2").input("Hello").build();
        openai.responses().stream(request).forEach(event -> {
            if (event instanceof OutputTextDelta part) text.append(part.delta());
        }).join();
        assertEquals("You said: Hello", text.toString());
        asked("POST", "/responses");
    }

    @Test
    void row7() {
        var weather = FunctionToolBuilder.of("get_weather").build();
        var request = ResponseRequestBuilder.of().model("gpt-5.2").input("Weather?").addTool(weather).build();
        var asks = openai.responses().create(request).join();
        var outputs = asks.functionCalls().stream().map(call -> new FunctionCallOutput(call.callId(), "sunny")).toList();
        var answers = ResponseRequestBuilder.from(request)
            .input(ResponseInput.items(outputs)).previousResponseId(asks.id())
            .build();
        var answer = openai.responses().create(answers).join();
        assertEquals("The tool said: sunny", answer.text());

        var tools = Tools.of(Tool.handler("get_weather", call -> "sunny"));
        var same = openai.responses().runTools(request, tools).join();
        assertEquals("The tool said: sunny", same.text());
        asked("POST", "/responses");
    }

    @Test
    void row8() {
        var request = ResponseRequestBuilder.of().model("gpt-5.2").input("Hello").background(true).build();
        var started = openai.responses().create(request).join();
        asked("POST", "/responses");
        var cancelled = openai.responses().cancel(started.id()).join();
        asked("POST", "/responses/{id}/cancel");
        var found = openai.responses().retrieve(started.id()).join();
        asked("GET", "/responses/{id}");
        assertEquals(ResponseStatus.CANCELLED, cancelled.status());
        assertEquals(ResponseStatus.CANCELLED, found.status());
        var another = openai.responses().create(request).join();
        var finished = openai.responses().poll(another.id()).join();
        assertEquals("You said: Hello", finished.text());
    }

    @Test
    void row9() {
        var request = ResponseRequestBuilder.of().model("gpt-5.2").input("Hello").build();
        var id = openai.responses().create(request).join().id();
        var output = openai.responses().retrieve(id, List.of(Include.FILE_SEARCH_CALL_RESULTS)).join().output();
        asked("GET", "/responses/{id}");
        var input = openai.responses().inputItems(id).join();
        asked("GET", "/responses/{id}/input_items");
        assertEquals("You said: Hello", output.get(0).text());
        assertEquals("Hello", input.data().get(0).text());
    }
}
