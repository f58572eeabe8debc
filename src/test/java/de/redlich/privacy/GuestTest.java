package de.redlich.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import de.redlich.Installed;
import de.redlich.Promise;
import de.redlich.Visitor;
import de.redlich.storage.Cluster;
import de.redlich.storage.Owner;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What remains of somebody who only looks. */
@Installed
@ExtendWith(OutputCaptureExtension.class)
class GuestTest {
    @LocalServerPort
    private int port;

    @Autowired
    private Labels labels;

    @Autowired
    private Cluster cluster;

    @Test
    @Promise("A1")
    void aGuestLeavesNoRowAndNoNumberInTheBrowser() throws SQLException {
        var before = rows();
        var guest = Visitor.of("dravoiqent", port);
        for (var path : List.of(
                "/",
                "/kurse",
                "/kurse?q=python",
                "/kurse/python-grundlagen",
                "/kurse/python-grundlagen/vorschau",
                "/fremdinhalte",
                "/cookie-einstellungen",
                "/datenschutz",
                "/impressum",
                "/meine-daten")) {
            assertThat(guest.get(path).status()).as(path).isLessThan(400);
        }

        assertThat(rows()).as("rows about people").isEqualTo(before);
        assertThat(guest.cookies())
                .as("whoever only reads gets no cookie at all")
                .isEmpty();
    }

    @Test
    void whatIsAskedForInVainDoesNotStandInTheLog(CapturedOutput log) {
        var secret = "geheim" + UUID.randomUUID();
        var guest = Visitor.of("dravoiqent", port);
        guest.get("/" + secret);
        guest.get("/kurse/" + secret + "?name=" + secret);
        guest.get("/bestaetigen/" + secret);
        guest.post("/anmelden", Map.of("email", secret + "@beispiel.example", "password", secret));
        guest.post("/" + secret, Map.of(secret, secret));
        guest.send(guest.request("/kurse?" + secret + "=%ff").GET());
        guest.send(guest.request("/anmelden?" + secret).method("PUT", BodyPublishers.ofString(secret)));
        guest.send(guest.request("/registrieren")
                .header("Content-Type", "multipart/form-data; boundary=" + secret)
                .POST(BodyPublishers.ofString("--" + secret + "\r\nbroken")));
        Visitor.of(secret + ".localhost", port).get("/");

        assertThat(log.getAll()).doesNotContain(secret);
    }

    private Map<String, Long> rows() throws SQLException {
        var rows = new TreeMap<String, Long>();
        try (var owner = new Owner(cluster)) {
            for (var table : labels.tables()) {
                if (table.aboutPeople()) {
                    rows.put(
                            table.name(),
                            owner.jdbc()
                                    .sql("select count(*) from " + table.name())
                                    .query(Long.class)
                                    .single());
                }
            }
        }
        return rows;
    }
}
