package dev.parley.comparison.openaijava;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.beta.assistants.AssistantCreateParams;
import com.openai.models.beta.threads.ThreadCreateParams;
import com.openai.models.beta.threads.runs.Run;
import com.openai.models.beta.threads.runs.RunCreateParams;
import com.openai.models.beta.threads.runs.RunRetrieveParams;
import com.openai.models.beta.threads.runs.RunStatus;
import java.util.List;

@SuppressWarnings("deprecation")
final class AssistantRun {
    static void run(String key, String url) throws InterruptedException {
        OpenAIClient openai = OpenAIOkHttpClient.builder().apiKey(key).baseUrl(url).build();
        String tutor = openai.beta().assistants().create(
            AssistantCreateParams.builder().model("gpt-5.2").instructions("Be brief.").build()).id();
        String thread = openai.beta().threads().create(ThreadCreateParams.builder()
            .addMessage(ThreadCreateParams.Message.builder()
                .role(ThreadCreateParams.Message.Role.USER).content("What is a parley?").build())
            .build()).id();
        Run run = openai.beta().threads().runs().create(thread, RunCreateParams.builder().assistantId(tutor).build());
        while (List.of(RunStatus.QUEUED, RunStatus.IN_PROGRESS).contains(run.status())) {
            Thread.sleep(100);
            run = openai.beta().threads().runs().retrieve(run.id(), RunRetrieveParams.builder().threadId(thread).build());
        }
        System.out.println(openai.beta().threads().messages().list(thread).data().get(0).content().get(0).asText().text().value());
        openai.close();
    }
}
