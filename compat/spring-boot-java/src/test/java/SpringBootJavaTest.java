package dev.parley.compat;

import dev.parley.java.OpenAIClient;
import dev.parley.testkit.FakeOpenAI;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;

@SpringBootTest(classes = SpringBootJavaTest.Application.class)
class SpringBootJavaTest extends Calls {
    @EnableAutoConfiguration
    static class Application {
        @Bean
        FakeOpenAI fake() {
            return FakeOpenAI.start();
        }

        @Bean
        OpenAIClient openai(FakeOpenAI fake) {
            return OpenAIClient.builder().apiKey("sk-test").baseUrl(fake.baseUrl()).build();
        }
    }
}
