package clients;

import static clients.Client.MODEL;
import static clients.Client.OPENAI;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.openai.core.http.StreamResponse;
import com.openai.models.beta.assistants.Assistant;
import com.openai.models.beta.assistants.AssistantCreateParams;
import com.openai.models.beta.assistants.AssistantStreamEvent;
import com.openai.models.beta.threads.Thread;
import com.openai.models.beta.threads.messages.MessageCreateParams;
import com.openai.models.beta.threads.runs.Run;
import com.openai.models.beta.threads.runs.RunCreateParams;
import com.openai.models.beta.threads.runs.RunRetrieveParams;
import com.openai.models.beta.threads.runs.RunStatus;
import com.openai.models.files.FileCreateParams;
import com.openai.models.files.FilePurpose;
import com.openai.models.vectorstores.VectorStore;
import com.openai.models.vectorstores.VectorStoreCreateParams;
import com.openai.models.vectorstores.VectorStoreSearchParams;
import org.junit.jupiter.api.Test;

@SuppressWarnings("deprecation")
class AssistantsTest {
    private final Assistant assistant =
        OPENAI.beta().assistants().create(AssistantCreateParams.builder().model(MODEL).name("Tutor").build());
    private final Thread thread = OPENAI.beta().threads().create();

    @Test
    void assistants() {
        assertEquals("Tutor", OPENAI.beta().assistants().retrieve(assistant.id()).name().orElseThrow());
        assertTrue(OPENAI.beta().assistants().delete(assistant.id()).deleted());
    }

    @Test
    void runsThatArePolled() {
        OPENAI.beta().threads().messages().create(thread.id(),
            MessageCreateParams.builder().role(MessageCreateParams.Role.USER).content("Hi").build());
        Run run = OPENAI.beta().threads().runs().create(thread.id(), RunCreateParams.builder().assistantId(assistant.id()).build());
        for (int look = 0; look < 10 && !run.status().equals(RunStatus.COMPLETED); look++) {
            run = OPENAI.beta().threads().runs().retrieve(run.id(), RunRetrieveParams.builder().threadId(thread.id()).build());
        }
        assertEquals(RunStatus.COMPLETED, run.status());
        assertEquals(2, OPENAI.beta().threads().messages().list(thread.id()).data().size());
    }

    @Test
    void runsThatAreStreamed() {
        try (StreamResponse<AssistantStreamEvent> events = OPENAI.beta().threads().runs().createStreaming(thread.id(),
            RunCreateParams.builder().assistantId(assistant.id()).build())) {
            assertTrue(events.stream().anyMatch(AssistantStreamEvent::isThreadRunCompleted));
        }
    }

    @Test
    void vectorStores() {
        String file = OPENAI.files().create(FileCreateParams.builder().file(Client.file("a.txt", "otters swim"))
            .purpose(FilePurpose.ASSISTANTS).build()).id();
        VectorStore store = OPENAI.vectorStores().create(VectorStoreCreateParams.builder().addFileId(file).build());
        assertEquals(store.id(), OPENAI.vectorStores().retrieve(store.id()).id());
        assertEquals(1, OPENAI.vectorStores().files().list(store.id()).data().size());
        OPENAI.vectorStores().search(store.id(), VectorStoreSearchParams.builder().query("otters").build());
        assertTrue(OPENAI.vectorStores().delete(store.id()).deleted());
    }
}
