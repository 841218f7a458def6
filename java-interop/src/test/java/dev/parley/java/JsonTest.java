package dev.parley.java;

import static dev.parley.chat.ChatMessages.system;
import static dev.parley.chat.ChatMessages.user;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.parley.chat.ChatCompletionRequest;
import dev.parley.chat.ChatMessage;
import dev.parley.java.chat.ChatCompletionRequestBuilder;
import dev.parley.java.chat.ChatMessageAssistantBuilder;
import dev.parley.json.Extra;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {
    @Test
    void mapsKeepTheirOrderAndTheirKindsOfValue() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", "object");
        members.put("none", null);
        members.put("list", Arrays.asList(1, 2.5, true, null));
        members.put("inner", Map.of("json", Json.element("[3]")));
        assertEquals(
            "{\"type\":\"object\",\"none\":null,\"list\":[1,2.5,true,null],\"inner\":{\"json\":[3]}}",
            Json.object(members).toString());
    }

    @Test
    void readsText() {
        assertEquals(Json.object(Map.of("a", List.of(1))), Json.object("{\"a\":[1]}"));
    }

    @Test
    void givesBackWhatJavaHasAtHand() {
        Map<String, Object> members = Json.toMap("""
            {"text":"1","whole":12,"large":1e30,"part":2.5,"yes":true,"none":null,"list":[{"a":[]},"b"]}""");
        assertEquals(List.of("text", "whole", "large", "part", "yes", "none", "list"), List.copyOf(members.keySet()));
        assertEquals(
            Arrays.asList("1", 12L, 1e30, 2.5, true, null, List.of(Map.of("a", List.of()), "b")),
            Arrays.asList(members.values().toArray()));
        assertThrows(UnsupportedOperationException.class, members::clear);
        assertThrows(IllegalArgumentException.class, () -> Json.toMap("[1]"));
        assertEquals(List.of(1L, "b"), Json.toJava(Json.element("[1,\"b\"]")));
        assertNull(Json.toJava("null"));
    }

    @Test
    void refusesWhatIsNoObject() {
        assertThrows(IllegalArgumentException.class, () -> Json.object("[1]"));
        assertThrows(IllegalArgumentException.class, () -> Json.object("{"));
    }

    @Test
    void refusesAValueThatJsonDoesNotHaveByName() {
        var refusal = assertThrows(IllegalArgumentException.class, () -> Json.object(Map.of("at", new Thread())));
        assertEquals(true, refusal.getMessage().contains("java.lang.Thread"));
    }

    @Test
    void aConversationIsStoredAndComesBack() {
        List<ChatMessage> messages = List.of(
            system("Be brief."), user("Hi"),
            ChatMessageAssistantBuilder.of().content("Hello").extra(Extra.of("mood", "good")).build());
        String stored = Json.write(messages);
        assertEquals("""
            [{"role":"system","content":"Be brief."},{"role":"user","content":"Hi"},\
            {"role":"assistant","content":"Hello","mood":"good"}]""", stored);
        assertEquals(messages, Json.readList(stored, ChatMessage.class));
        assertEquals(messages.get(1), Json.read(Json.write(messages.get(1)), ChatMessage.class));
        assertEquals(messages.get(1), Json.read(Json.write(messages.get(1)), ChatMessage.User.class));
    }

    @Test
    void aRequestIsStoredAndComesBack() {
        ChatCompletionRequest request = ChatCompletionRequestBuilder.of("gpt-5.2", List.of(user("Hi"))).temperature(0.2).build();
        assertEquals(request, Json.read(Json.write(request), ChatCompletionRequest.class));
    }

    @Test
    void whatIsNoModelOrAnotherOneIsRefusedByName() {
        String said = assertThrows(IllegalArgumentException.class, () -> Json.write(new Thread())).getMessage();
        assertEquals("java.lang.Thread is no model of the API.", said);
        String user = Json.write(user("Hi"));
        String other = assertThrows(IllegalArgumentException.class, () -> Json.read(user, ChatMessage.System.class)).getMessage();
        assertEquals(true, other.contains("ChatMessage$System"), other);
    }
}
