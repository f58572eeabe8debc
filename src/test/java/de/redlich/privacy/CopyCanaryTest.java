package de.redlich.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import de.redlich.Installed;
import de.redlich.Promise;
import de.redlich.rights.copy.Fetched;
import de.redlich.rights.copy.Owned;
import de.redlich.storage.Blobs;
import de.redlich.storage.Cluster;
import de.redlich.storage.Owner;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** Unique values of two people in every labelled place: a copy holds all of one's own and none of the other's. */
@Installed
@Promise("P1")
class CopyCanaryTest {
    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Labels labels;

    @Autowired
    private Sealing sealing;

    @Autowired
    private Blobs blobs;

    @Autowired
    private Cluster cluster;

    @Test
    void aCopyHoldsAllOfOnesOwnAndNothingOfAnothers() throws SQLException {
        var ada = Owned.in("dravoiqent", "Ada Kanarie", port, context);
        var bea = Owned.in("dravoiqent", "Bea Kanarie", port, context);
        Canaries adas;
        Canaries beas;
        try (var owner = new Owner(cluster)) {
            adas = ada.here(() -> Canaries.plant(
                    owner.jdbc(), labels, sealing, blobs, ada.academy().id().value(), ada.id()));
            beas = ada.here(() -> Canaries.plant(
                    owner.jdbc(), labels, sealing, blobs, ada.academy().id().value(), bea.id()));
            owner.keep();
        }
        var sign = ada.proof();
        var copy = Fetched.of(ada.visitor().get("/meine-daten/kopie/auskunft.zip?nachweis=" + sign));
        var page =
                ada.visitor().get("/meine-daten/kopie/seite?nachweis=" + sign).text();
        var all = copy.everything();

        assertThat(adas.all()).hasSizeGreaterThan(100);
        assertThat(adas.all()).filteredOn(it -> isReadable(it)).allSatisfy(canary -> {
            assertThat(all).as(canary.toString()).contains(asJson(canary.plain()));
            assertThat(page).as(canary.toString()).contains(canary.plain());
        });
        assertThat(beas.all())
                .filteredOn(it -> it.text().length() > 12)
                .allSatisfy(canary -> assertThat(all).as(canary.toString()).doesNotContain(canary.text()));
    }

    /** Of a check value only the beginning is shown; nothing more can be read from it. */
    private boolean isReadable(Canaries.Canary canary) {
        return !canary.plain().isEmpty()
                && labels.tables().stream()
                        .filter(table -> table.name().equals(canary.table()))
                        .flatMap(table -> table.column(canary.column()).stream())
                        .noneMatch(LabelledColumn::hashed);
    }

    private static String asJson(String text) {
        var written = JsonMapper.shared().writeValueAsString(text);
        return written.substring(1, written.length() - 1);
    }
}
