package dev.parley.examples;

import dev.parley.InvalidWebhookSignatureException;
import dev.parley.webhooks.WebhookEvent;
import dev.parley.webhooks.Webhooks;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What docs/webhooks.md shows of Spring. */
@RestController
final class SpringWebhooks {
    private final Webhooks webhooks = new Webhooks(System.getenv("OPENAI_WEBHOOK_SECRET"));

    @PostMapping("/webhooks")
    void receive(@RequestBody byte[] body, @RequestHeader HttpHeaders headers) {
        WebhookEvent event = webhooks.unwrap(body, headers::getFirst);
        if (event instanceof WebhookEvent.ResponseCompleted completed) {
            System.out.println("done: " + completed.data().id());
        }
    }

    @ExceptionHandler(InvalidWebhookSignatureException.class)
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    void refuse() {
    }
}
