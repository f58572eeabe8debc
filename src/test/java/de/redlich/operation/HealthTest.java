package de.redlich.operation;

import static org.assertj.core.api.Assertions.assertThat;

import de.redlich.Installed;
import de.redlich.Visitor;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

@Installed
@TestConstructor(autowireMode = AutowireMode.ALL)
class HealthTest {
    private final ApplicationContext context;
    private final int port;

    HealthTest(ApplicationContext context, @LocalServerPort int port) {
        this.context = context;
        this.port = port;
    }

    @Test
    void anyHostIsHealthyOnlyWhenAllThatWasPromisedIsThere() {
        var proxy = Visitor.of("10.1.2.3", port);
        assertThat(proxy.get("/health").status()).isEqualTo(200);

        assertThat(proxy.send(proxy.request("/health")
                                .header("Accept", "text/html")
                                .GET())
                        .status())
                .as("whatever form is wished for")
                .isEqualTo(200);
        assertThat(proxy.send(proxy.request("/health").method("OPTIONS", BodyPublishers.noBody()))
                        .header("Allow"))
                .contains("GET");

        assertThat(Visitor.of("dravoiqent", port)
                        .send(proxy.request("/sprache")
                                .setHeader("Host", "dravoiqent.localhost:" + port)
                                .header("Content-Type", "multipart/form-data")
                                .POST(BodyPublishers.ofString("kaputt")))
                        .status())
                .isEqualTo(400);

        AvailabilityChangeEvent.publish(context, ReadinessState.REFUSING_TRAFFIC);
        try {
            assertThat(proxy.get("/health").status())
                    .as("while the demo is filled, and while the program ends")
                    .isEqualTo(503);
        } finally {
            AvailabilityChangeEvent.publish(context, ReadinessState.ACCEPTING_TRAFFIC);
        }
        assertThat(proxy.get("/health").status()).isEqualTo(200);
    }
}
