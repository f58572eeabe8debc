package de.redlich.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import de.redlich.Installed;
import de.redlich.MovedTime;
import de.redlich.Visitor;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

@Installed
@TestConstructor(autowireMode = AutowireMode.ALL)
class SecurityContactTest {
    private final MovedTime time;
    private final int port;

    SecurityContactTest(MovedTime time, @LocalServerPort int port) {
        this.time = time;
        this.port = port;
    }

    @Test
    void whoFindsAHoleKnowsWhomToTell() {
        time.at(Instant.parse("2027-03-01T10:00:00Z"), () -> {
            var text = Visitor.of("qexport", port).get("/.well-known/security.txt");

            assertThat(text.status()).isEqualTo(200);
            assertThat(text.header("Content-Type")).isEqualTo("text/plain;charset=UTF-8");
            assertThat(text.body().lines())
                    .anyMatch(line -> line.matches("Contact: mailto:\\S+@qexport\\.example"))
                    .contains("Expires: 2027-08-28T00:00:00Z", "Preferred-Languages: de, en");
        });
    }
}
