package dev.parley.examples;

import dev.parley.java.chat.AsyncChatCompletions;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Asks two things at once, one of them streamed, in the operators of a reactive library. */
public final class ReactiveExample {
    public static void main(String[] arguments) {
        try (JavaStage stage = JavaStage.open()) {
            AsyncChatCompletions chat = stage.openai().chat();
            Mono<String> place = Mono.fromFuture(() -> chat.create(Stage.MODEL, request -> request.addUserMessage("Where?")))
                .map(completion -> completion.text());
            Flux<String> words = Flux.from(chat.stream(Stage.MODEL, request -> request.addUserMessage("What is a parley?")))
                .map(chunk -> chunk.text().strip())
                .filter(word -> !word.isEmpty());
            String told = Flux.concat(place, words.take(4).collectList().map(first -> String.join("-", first)))
                .doOnNext(System.out::println)
                .reduce(String::concat).block();
            System.out.println("That was " + told.length() + " characters.");
        }
    }
}
