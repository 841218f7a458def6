package dev.parley.examples;

import dev.parley.java.OpenAIClient;
import dev.parley.java.OpenAIClientBuilder;

/** Who the Java programs talk to, and how. */
final class JavaStage implements AutoCloseable {
    private final Stage stage = Stage.open();
    private final OpenAIClient openai = client(stage.getApiKey(), stage.getBaseUrl());

    private JavaStage() {
    }

    static JavaStage open() {
        JavaStage stage = new JavaStage();
        System.out.println("Parley talks to " + stage.stage.getPlace());
        return stage;
    }

    static OpenAIClient client(String apiKey, String baseUrl) {
        OpenAIClientBuilder builder = OpenAIClient.builder().apiKey(apiKey);
        if (baseUrl != null) {
            builder.baseUrl(baseUrl);
        }
        return builder.build();
    }

    OpenAIClient openai() {
        return openai;
    }

    @Override
    public void close() {
        openai.close();
        stage.close();
    }
}
