package dev.parley.examples;

import dev.parley.Engine;
import dev.parley.java.OpenAIClient;
import dev.parley.java.OpenAIClientBuilder;
import org.jspecify.annotations.Nullable;

/** Who the Java programs talk to, and how. */
final class JavaStage implements AutoCloseable {
    private final Stage stage = Stage.open();
    private final OpenAIClient openai;

    private JavaStage(Engine engine) {
        openai = client(stage.getApiKey(), stage.getBaseUrl(), engine);
    }

    static JavaStage open() {
        return open(Engine.AUTO);
    }

    static JavaStage open(Engine engine) {
        JavaStage stage = new JavaStage(engine);
        System.out.println("Parley talks to " + stage.stage.getPlace());
        return stage;
    }

    static OpenAIClient client(String apiKey, @Nullable String baseUrl) {
        return client(apiKey, baseUrl, Engine.AUTO);
    }

    private static OpenAIClient client(String apiKey, @Nullable String baseUrl, Engine engine) {
        OpenAIClientBuilder builder = OpenAIClient.builder().apiKey(apiKey).engine(engine);
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
