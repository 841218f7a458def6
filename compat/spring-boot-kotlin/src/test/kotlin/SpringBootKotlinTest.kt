package dev.parley.compat

import dev.parley.OpenAI
import dev.parley.testkit.FakeOpenAI
import org.springframework.beans.factory.annotation.Autowired
import org.springframework.boot.autoconfigure.EnableAutoConfiguration
import org.springframework.boot.test.context.SpringBootTest
import org.springframework.context.annotation.Bean

@SpringBootTest(classes = [Application::class])
class SpringBootKotlinTest(
    @Autowired override val fake: FakeOpenAI,
    @Autowired override val openai: OpenAI,
) : Calls()

@EnableAutoConfiguration
class Application {
    @Bean
    fun fake(): FakeOpenAI = FakeOpenAI.start()

    @Bean
    fun openai(fake: FakeOpenAI): OpenAI = OpenAI {
        apiKey = "sk-test"
        baseUrl = fake.baseUrl()
    }
}
