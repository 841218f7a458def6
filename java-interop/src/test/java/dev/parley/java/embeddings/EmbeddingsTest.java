package dev.parley.java.embeddings;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.embeddings.BulkEmbeddingRequest;
import dev.parley.embeddings.EmbeddingInput;
import dev.parley.embeddings.EmbeddingList;
import dev.parley.embeddings.EmbeddingRequest;
import dev.parley.embeddings.EncodingFormat;
import dev.parley.java.OpenAIClient;
import dev.parley.testkit.FakeOpenAI;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a Java program writes to embed texts. */
@Timeout(30)
class EmbeddingsTest {
    private static final String MODEL = "text-embedding-3-small";

    private final FakeOpenAI fake = FakeOpenAI.start();
    private final OpenAIClient openai = OpenAIClient.builder().apiKey("sk-test").baseUrl(fake.baseUrl()).build();

    @AfterEach
    void close() {
        openai.close();
        fake.close();
    }

    @Test
    void embedsOneText() {
        EmbeddingList list = openai.embeddings().create(new EmbeddingRequest(MODEL, "Hi there")).join();
        float[] vector = list.data().get(0).vector();
        assertEquals(1536, vector.length);
        assertEquals(2, list.usage().totalTokens());
        assertTrue(fake.lastRequest().bodyText().contains("base64"), fake.lastRequest().bodyText());
    }

    @Test
    void getsTheSameVectorAsNumbers() {
        EmbeddingRequest request = EmbeddingRequestBuilder.of(MODEL, EmbeddingInput.texts(List.of("Hi", "Ho")))
            .encodingFormat(EncodingFormat.FLOAT).dimensions(64).build();
        List<float[]> numbers = openai.embeddings().create(request).join().vectors();
        EmbeddingRequest compact = EmbeddingRequestBuilder.from(request).encodingFormat(EncodingFormat.BASE64).build();
        List<float[]> base64 = openai.embeddings().create(compact).join().vectors();
        assertEquals(64, numbers.get(0).length);
        assertArrayEquals(numbers.get(0), base64.get(0));
        assertArrayEquals(numbers.get(1), base64.get(1));
    }

    @Test
    void embedsAnyNumberOfTextsInOrder() {
        List<String> texts = IntStream.range(0, 5000).mapToObj(number -> "text " + number).toList();
        BulkEmbeddingRequest request = BulkEmbeddingRequestBuilder.of(MODEL, texts).dimensions(8).build();
        EmbeddingList all = openai.embeddings().createAll(request).join();
        assertEquals(5000, all.data().size());
        assertEquals(10_000, all.usage().totalTokens());
        assertEquals(3, fake.requestCount());
        EmbeddingRequest last = EmbeddingRequestBuilder.of(MODEL, "text 4999").dimensions(8).build();
        assertArrayEquals(
            openai.embeddings().create(last).join().vectors().get(0), all.data().get(4999).vector());
    }
}
