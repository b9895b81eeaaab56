package org.customsetl.schedule;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Collections;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Sends alerts as JSON to whom the settings name. Whatever becomes of it, the run it is about stays as it is. */
final class Webhook {

    private static final Logger LOG = LoggerFactory.getLogger(Webhook.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final WebhookSettings settings;
    private final HttpClient client;

    Webhook(WebhookSettings settings) {
        this.settings = settings;
        // No redirects: the secret goes to nobody else.
        this.client = HttpClient.newBuilder()
                .connectTimeout(settings.timeout())
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    void tell(Alert alert) {
        URI url = settings.url();
        if (url == null || Collections.disjoint(alert.events(), settings.events())) {
            return;
        }
        try {
            send(request(url, JSON.writeValueAsString(alert.json())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("the webhook was not told: {}", e.toString());
        }
    }

    private HttpRequest request(URI url, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(url)
                .timeout(settings.timeout())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (settings.authorization() != null) {
            request.header("Authorization", settings.authorization());
        }
        return request.build();
    }

    private void send(HttpRequest request) throws InterruptedException {
        long pause = settings.pause().toMillis();
        String answer = answer(request);
        for (int tried = 1; tried < settings.tries() && mayPass(answer); tried++, pause *= 2) {
            Thread.sleep(pause); // real time: another server is waited for
            answer = answer(request);
        }
        if (!answer.matches("2\\d\\d")) {
            LOG.warn("the webhook was not told: {} says {}", request.uri().getHost(), answer);
        }
    }

    /** The status, or what went wrong. */
    private String answer(HttpRequest request) throws InterruptedException {
        try {
            return Integer.toString(
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode());
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** An answer that says that the request is wrong stays the same. */
    private static boolean mayPass(String answer) {
        return !answer.matches("[234]\\d\\d") || answer.equals("429") || answer.equals("408");
    }
}
