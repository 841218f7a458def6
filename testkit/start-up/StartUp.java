import dev.parley.testkit.FakeOpenAI;

/** Prints how many milliseconds the first fake of a JVM takes to start. */
final class StartUp {
    public static void main(String[] arguments) {
        long begin = System.nanoTime();
        FakeOpenAI fake = FakeOpenAI.start();
        System.out.println((System.nanoTime() - begin) / 1_000_000);
        fake.close();
    }
}
