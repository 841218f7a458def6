package dev.parley.examples;

import dev.parley.InvalidWebhookSignatureException;
import dev.parley.webhooks.WebhookEvent;
import dev.parley.webhooks.Webhooks;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What docs/webhooks.md shows of servlets. */
final class ServletWebhooks extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Webhooks webhooks = new Webhooks(System.getenv("OPENAI_WEBHOOK_SECRET"));

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            WebhookEvent event = webhooks.unwrap(request.getInputStream().readAllBytes(), request::getHeader);
            if (event instanceof WebhookEvent.ResponseCompleted completed) {
                System.out.println("done: " + completed.data().id());
            }
            response.setStatus(HttpServletResponse.SC_OK);
        } catch (InvalidWebhookSignatureException refused) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
    }
}
