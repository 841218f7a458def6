package dev.parley.java.jackson;

import static dev.parley.chat.ChatMessages.system;
import static dev.parley.chat.ChatMessages.user;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.parley.chat.ChatMessage;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParleyModuleTest {
    private record Session(String id, List<ChatMessage> messages) {
    }

    private final ObjectMapper mapper = JsonMapper.builder().addModule(new ParleyModule()).build();
    private final Session session = new Session("s1", List.of(system("Be brief."), user("Hi")));

    @Test
    void aConversationIsStoredAndComesBack() throws JsonProcessingException {
        String stored = mapper.writeValueAsString(session);
        assertEquals("""
            {"id":"s1","messages":[{"role":"system","content":"Be brief."},{"role":"user","content":"Hi"}]}""", stored);
        assertEquals(session, mapper.readValue(stored, Session.class));
    }

    @Test
    void aListAndATreeOfModelsComeBackToo() throws JsonProcessingException {
        String stored = mapper.writerFor(new TypeReference<List<ChatMessage>>() { }).writeValueAsString(session.messages());
        assertEquals(session.messages(), mapper.readValue(stored, new TypeReference<List<ChatMessage>>() { }));
        assertEquals(session, mapper.convertValue(mapper.valueToTree(session), Session.class));
    }

    @Test
    void whatDoesNotFitIsAnErrorOfJacksons() {
        assertThrows(JsonProcessingException.class, () -> mapper.readValue("[1]", ChatMessage.User.class));
    }
}
