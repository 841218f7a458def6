package dev.parley.java.completions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.parley.StreamTruncatedException;
import dev.parley.completions.Completion;
import dev.parley.completions.CompletionRequest;
import dev.parley.java.OpenAIClient;
import dev.parley.testkit.Cut;
import dev.parley.testkit.EventStream;
import dev.parley.testkit.FakeOpenAI;
import dev.parley.testkit.Reply;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class CompletionStreamsTest {
    private static final String PIECE = """
        {"id":"cmpl-1","object":"text_completion","created":1767225600,"model":"gpt-3.5-turbo-instruct",\
        "choices":[{"text":"%s","index":0,"logprobs":null,"finish_reason":null}]}""";

    private final FakeOpenAI fake = FakeOpenAI.start();
    private final OpenAIClient openai =
        OpenAIClient.builder().apiKey("sk-test").baseUrl(fake.baseUrl()).maxRetries(0).build();
    private final CompletionRequest request =
        CompletionRequestBuilder.of("gpt-3.5-turbo-instruct", "Once upon a time").n(2).build();

    @AfterEach
    void close() {
        openai.close();
        fake.close();
    }

    @Test
    void theStreamAddsUpToTheCompletionOfThePlainCall() {
        Completion whole = openai.completions().stream(request).toCompletion().join();
        assertEquals(2, whole.choices().size());
        assertEquals(openai.completions().create(request).join().choices(), whole.choices());
    }

    @Test
    void aStreamThatBreaksOffKeepsWhatHadCome() {
        fake.script(Reply.events(EventStream.of(PIECE.formatted("there"), PIECE.formatted(" was")).cutAfter(2, Cut.FIN)));
        CompletableFuture<Completion> answer = openai.completions().stream(request).toCompletion();
        Throwable cause = assertThrows(CompletionException.class, answer::join).getCause();
        Object partial = assertInstanceOf(StreamTruncatedException.class, cause).partial();
        assertEquals("there was", assertInstanceOf(Completion.class, partial).choices().get(0).text());
    }
}
