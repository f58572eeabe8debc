package de.redlich.security;

import de.redlich.academy.AcademyAddress;
import de.redlich.academy.CurrentAcademy;
import de.redlich.storage.Settings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls the one address that the operator has set. Nothing that anybody typed is part of it, no redirect is followed and the
 * answer is not read, so that it leads nowhere else.
 */
@Component
class Webhook {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final @Nullable URI address;
    private final AcademyAddress addresses;
    private final JsonMapper json;

    Webhook(Settings settings, AcademyAddress addresses, JsonMapper json) {
        this.address = settings.alarmWebhook();
        this.addresses = addresses;
        this.json = json;
    }

    boolean isSet() {
        return address != null;
    }

    /** @throws IOException when it was not taken, to be tried again */
    void call(Alarm alarm) throws IOException, InterruptedException {
        if (address != null) {
            call(address, alarm);
        }
    }

    void call(URI address, Alarm alarm) throws IOException, InterruptedException {
        var body = json.writeValueAsString(Map.of(
                "academy", CurrentAcademy.get().slug(),
                "rule", alarm.rule(),
                "severity", alarm.severity().name(),
                "count", alarm.count(),
                "first", alarm.firstAt().toString(),
                "answerUntil", alarm.answerUntil().toString(),
                "page", addresses.absolute("/sicherheit")));
        try (var client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(PATIENCE)
                .build()) {
            var reply = client.send(
                    HttpRequest.newBuilder(address)
                            .timeout(PATIENCE)
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.discarding());
            if (reply.statusCode() / 100 != 2) {
                throw new IOException("the webhook answered " + reply.statusCode());
            }
        }
    }
}
