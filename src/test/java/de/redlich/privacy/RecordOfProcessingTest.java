package de.redlich.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import de.redlich.Promise;
import de.redlich.page.Page;
import de.redlich.page.Pages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockHttpServletRequest;

@SpringBootTest(classes = StatementTrial.class, properties = "redlich.development=true")
class RecordOfProcessingTest {
    @Autowired
    Disclosures disclosures;

    @Autowired
    Catalogues catalogues;

    @Autowired
    Pages pages;

    Page page;
    Disclosure disclosure;
    RecordOfProcessing record;

    @BeforeEach
    void writeTheRecordOfAnAcademy() {
        page = pages.of(new MockHttpServletRequest());
        disclosure = disclosures.of("dravoiqent", page.language());
        record = RecordOfProcessing.of(disclosure, catalogues.wording("dravoiqent"), page);
    }

    @Test
    @Promise("P13")
    void everyPurposeIsAnActivityWithAllThatArticle30AsksFor() {
        assertThat(record.activities())
                .hasSameSizeAs(disclosure.purposes())
                .allSatisfy(activity -> assertThat(activity).satisfies(it -> {
                    assertThat(it.basis()).contains("Art. 6");
                    assertThat(it.people()).isNotEmpty();
                    assertThat(it.categories()).isNotEmpty();
                    assertThat(it.recipients()).isNotEmpty();
                    assertThat(it.thirdCountries()).isNotEmpty();
                    assertThat(it.periods()).hasSameSizeAs(it.categories());
                }));
        assertThat(record.controller()).contains("Dravoiqent GmbH");
        assertThat(record.measures()).isNotEmpty();
    }

    @Test
    void companiesStandBesideTheRecipientsTheyFill() {
        assertThat(record.activities().getFirst().recipients()).anyMatch(it -> it.contains("Nordlicht"));
    }

    @Test
    void whatLeavesTheUnionIsNamed() {
        assertThat(record.activities())
                .anySatisfy(it -> assertThat(it.thirdCountries()).anyMatch(country -> country.startsWith("YouTube")));
    }

    @Test
    void theTableForSpreadsheetsHasALineForEachActivity() {
        String csv = record.csv(page);

        assertThat(csv.split("\r\n")).hasSize(record.activities().size() + 1);
        assertThat(csv).startsWith("\"" + page.t("privacy.record.purpose") + "\",");
    }
}
