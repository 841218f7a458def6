package clients;

import static clients.Client.OPENAI;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.openai.models.embeddings.EmbeddingCreateParams;
import com.openai.models.embeddings.EmbeddingModel;
import com.openai.models.moderations.ModerationCreateParams;
import java.util.List;
import org.junit.jupiter.api.Test;

class OthersTest {
    @Test
    void embeddings() {
        assertEquals(256, OPENAI.embeddings().create(EmbeddingCreateParams.builder().dimensions(256)
            .model(EmbeddingModel.TEXT_EMBEDDING_3_SMALL).inputOfArrayOfStrings(List.of("Hi", "Ho")).build())
            .data().get(1).embedding().size());
    }

    @Test
    void models() {
        assertTrue(OPENAI.models().list().data().size() > 0);
        assertEquals("gpt-5.2", OPENAI.models().retrieve("gpt-5.2").id());
    }

    @Test
    void moderations() {
        assertEquals(1, OPENAI.moderations().create(ModerationCreateParams.builder().input("Hi").build()).results().size());
    }
}
