package dev.parley.examples;

import dev.parley.AccessTokenSource;
import dev.parley.java.OpenAIClient;

/** What docs/compatible-servers.md shows of Java. */
final class JavaCompatibleServers {
    private static final String KEY = "key-123";

    private JavaCompatibleServers() {}

    static OpenAIClient azure() {
        OpenAIClient openai = OpenAIClient.builder()
            .baseUrl("https://my-resource.openai.azure.com/openai/v1")
            .header("api-key", KEY)
            .build();
        return openai;
    }

    static OpenAIClient azureByEntra(AccessTokenSource tokens) {
        OpenAIClient openai = OpenAIClient.builder()
            .baseUrl("https://my-resource.openai.azure.com/openai/v1")
            .accessTokens(tokens)
            .build();
        return openai;
    }
}
