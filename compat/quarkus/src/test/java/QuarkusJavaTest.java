package dev.parley.compat;

import dev.parley.java.OpenAIClient;
import dev.parley.testkit.FakeOpenAI;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

@QuarkusTest
class QuarkusJavaTest extends Calls {
    @Singleton
    static class Application {
        @Produces
        @Singleton
        FakeOpenAI fake() {
            return FakeOpenAI.start();
        }

        @Produces
        @Singleton
        OpenAIClient openai(FakeOpenAI fake) {
            return OpenAIClient.builder().apiKey("sk-test").baseUrl(fake.baseUrl()).build();
        }
    }
}
