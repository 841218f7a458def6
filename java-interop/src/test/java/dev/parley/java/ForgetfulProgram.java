package dev.parley.java;

import static dev.parley.chat.ChatMessages.user;

import dev.parley.Engine;
import dev.parley.java.chat.ChatCompletionRequestBuilder;
import java.util.List;

/** Makes calls by each engine, closes no client, and prints how many of its threads would hold the program up. */
final class ForgetfulProgram {
    private ForgetfulProgram() {
    }

    public static void main(String[] arguments) {
        var question = ChatCompletionRequestBuilder.of("gpt-5.2", List.of(user("What is a parley?"))).build();
        for (Engine engine : List.of(Engine.AUTO, Engine.CIO)) {
            OpenAIClient openai = OpenAIClient.builder().apiKey("sk-test").baseUrl(arguments[0]).engine(engine).build();
            openai.chat().create(question).thenApply(reply -> reply.text()).join();
            openai.chat().stream(question).stream().findFirst();
            openai.blocking().chat().create(question);
        }
        System.out.println(Thread.getAllStackTraces().keySet().stream().filter(ForgetfulProgram::holdsUp).count());
    }

    private static boolean holdsUp(Thread thread) {
        ThreadGroup group = thread.getThreadGroup();
        boolean ours = group != null && group.getName().equals("main") && thread != Thread.currentThread();
        return ours && !thread.isDaemon();
    }
}
