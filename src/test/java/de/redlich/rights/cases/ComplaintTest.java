package de.redlich.rights.cases;

import static org.assertj.core.api.Assertions.assertThat;

import de.redlich.Installed;
import de.redlich.Promise;
import de.redlich.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Where one complains, without an account too. */
@Installed
class ComplaintTest {
    @LocalServerPort
    private int port;

    @Test
    @Promise("P8")
    void anybodyLearnsWhichAuthorityIsResponsible() {
        assertThat(Visitor.of("dravoiqent", port).get("/meine-daten/beschwerde").text())
                .contains("Land", "Berlin", "Alt-Moabit 59–61");
        assertThat(Visitor.of("qexport", port)
                        .reading("en")
                        .get("/meine-daten/beschwerde")
                        .text())
                .contains("Hamburg", "Ludwig-Erhard-Straße 22", "Saxony-Anhalt");
        assertThat(Visitor.of("dravoiqent", port).get("/datenschutz").body()).contains("/meine-daten/beschwerde");
    }
}
