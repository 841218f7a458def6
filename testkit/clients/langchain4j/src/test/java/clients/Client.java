package clients;

import java.util.Objects;

/** Where the fake is that run has started. */
final class Client {
    static final String BASE_URL = Objects.requireNonNull(System.getenv("OPENAI_BASE_URL"), "start this with ../run");
    static final String KEY = "sk-test";
    static final String MODEL = "gpt-5.2";

    private Client() {}
}
