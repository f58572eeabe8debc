package de.redlich.operation;

import static org.assertj.core.api.Assertions.assertThat;

import de.redlich.Installed;
import de.redlich.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

@Installed
@TestConstructor(autowireMode = AutowireMode.ALL)
class OfficeTest {
    private final int port;

    OfficeTest(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void whoSignsInAtTheOfficeWorksThereAndLearnsNothing() {
        var olivia = Visitor.of("betrieb", port).signIn("olivia@betrieb.example", "betreiben-mit-ruhe");

        var first = olivia.open("/anmelden/fortsetzung");

        assertThat(first.page().select("h1").text()).isEqualTo("Betrieb");
        assertThat(first.page().select("header a, footer a").eachAttr("href"))
                .contains("/betrieb", "/einstellungen", "/impressum")
                .doesNotContain("/kurse", "/uebersicht", "/meine-zertifikate", "/zertifikate");
    }
}
