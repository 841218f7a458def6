package dev.parley.compat;

import dev.parley.java.OpenAIClient;
import dev.parley.testkit.FakeOpenAI;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

@io.micronaut.test.extensions.junit5.annotation.MicronautTest
class MicronautTest extends Calls {
    @Factory
    static class Application {
        @Bean(preDestroy = "close")
        @Singleton
        FakeOpenAI fake() {
            return FakeOpenAI.start();
        }

        @Bean(preDestroy = "close")
        @Singleton
        OpenAIClient openai(FakeOpenAI fake) {
            return OpenAIClient.builder().apiKey("sk-test").baseUrl(fake.baseUrl()).build();
        }
    }
}
