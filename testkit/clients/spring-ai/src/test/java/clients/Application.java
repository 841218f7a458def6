package clients;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** An application with nothing but Spring AI. */
@SpringBootApplication
class Application {}
