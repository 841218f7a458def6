package dev.parley.testkit;

/**
 * Starts a fake in a process of its own and prints its base URL; it runs until the process is ended.
 *
 * <pre>
 * java -cp … dev.parley.testkit.FakeOpenAIMain [port]
 * </pre>
 */
public final class FakeOpenAIMain {
    private FakeOpenAIMain() {}

    /** Takes the port as the first argument; absent or 0: a free one. Only the newest request is recorded. */
    public static void main(String[] arguments) throws InterruptedException {
        int port = arguments.length == 0 ? 0 : Integer.parseInt(arguments[0]);
        FakeOpenAI fake = FakeOpenAI.start(new FakeOpenAIOptions().port(port).recordedRequests(1));
        System.out.println(fake.baseUrl());
        Thread.currentThread().join();
    }
}
