package de.redlich.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import de.redlich.Installed;
import de.redlich.Promise;
import de.redlich.academy.Academies;
import de.redlich.academy.CurrentAcademy;
import de.redlich.page.Language;
import de.redlich.page.Pages;
import de.redlich.rights.copy.CopyForAnother;
import de.redlich.rights.copy.Fetched;
import de.redlich.storage.Blobs;
import de.redlich.storage.Cluster;
import de.redlich.storage.Owner;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

/** Unique values of two people in every labelled place: a copy holds all of one's own and none of the other's. */
@Installed
@Promise("P1")
class CopyCanaryTest {
    @Autowired
    private Academies academies;

    @Autowired
    private Pages pages;

    @Autowired
    private CopyForAnother copies;

    @Autowired
    private Labels labels;

    @Autowired
    private Sealing sealing;

    @Autowired
    private Blobs blobs;

    @Autowired
    private Cluster cluster;

    @Test
    void aCopyHoldsAllOfOnesOwnAndNothingOfAnothers() throws Exception {
        var academy = academies.named("dravoiqent").orElseThrow();
        var ada = new PersonId(UUID.randomUUID());
        var answer = new MockHttpServletResponse();
        var planted = new ArrayList<Canaries>();
        try (var owner = new Owner(cluster)) {
            CurrentAcademy.run(academy, () -> {
                for (var person : List.of(ada, new PersonId(UUID.randomUUID()))) {
                    planted.add(Canaries.plant(
                            owner.jdbc(), labels, sealing, blobs, academy.id().value(), person));
                }
            });
            owner.keep();
        }
        var asked = pages.unasked(academy.brand(), Language.DE, "/meine-daten/kopie");
        assertThat(CurrentAcademy.call(academy, () -> copies.hand(ada, asked, answer)))
                .isTrue();
        var adas = planted.getFirst();
        var beas = planted.getLast();
        var copy = Fetched.of(answer.getContentAsByteArray());
        var page = Jsoup.parse(copy.text("index.html")).text();
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
