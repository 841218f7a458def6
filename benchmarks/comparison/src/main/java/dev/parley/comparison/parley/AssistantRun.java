package dev.parley.comparison.parley;

import dev.parley.java.OpenAIClient;
import dev.parley.java.assistants.AssistantRequestBuilder;
import dev.parley.java.threads.ThreadAndRunRequestBuilder;
import dev.parley.java.threads.ThreadRequestBuilder;
import dev.parley.threads.messages.ThreadMessageRequest;

final class AssistantRun {
    static void run(String key, String url) {
        try (OpenAIClient openai = OpenAIClient.builder().apiKey(key).baseUrl(url).build()) {
            String tutor = openai.assistants().create(
                AssistantRequestBuilder.of("gpt-5.2").instructions("Be brief.").build()).join().id();
            var question = ThreadRequestBuilder.of().addMessage(ThreadMessageRequest.user("What is a parley?")).build();
            System.out.println(openai.threads().streamCreateAndRun(
                ThreadAndRunRequestBuilder.of(tutor).thread(question).build()).toRunResult().join().text());
        }
    }
}
