package de.redlich.security;

import static org.assertj.core.api.Assertions.assertThat;

import de.redlich.Installed;
import de.redlich.MovedTime;
import de.redlich.Promise;
import de.redlich.Visitor;
import de.redlich.academy.Academies;
import de.redlich.academy.Academy;
import de.redlich.academy.CurrentAcademy;
import de.redlich.account.NewPerson;
import de.redlich.account.People;
import de.redlich.account.Role;
import de.redlich.page.Language;
import de.redlich.page.paper.Paper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The data-protection desk of an academy, and what it can lay on the table. */
@Installed
class DeskTest {
    private static final String PASSWORD = "sieben gelbe Boote im Hafen";

    private final String email = "dora" + UUID.randomUUID() + "@schreibtisch.example";

    @LocalServerPort
    private int port;

    @Autowired
    private Academies academies;

    @Autowired
    private People people;

    @Autowired
    private ProcessorGate gate;

    @Autowired
    private MovedTime time;

    private Academy academy;
    private Visitor dora;

    @BeforeEach
    void doraIsThere() {
        academy = academies.named("dravoiqent").orElseThrow();
        CurrentAcademy.run(
                academy,
                () -> people.create(
                        new NewPerson("Dora Tisch", email, PASSWORD, Language.DE, Set.of(Role.PRIVACY_OFFICER))));
        dora = Visitor.of("dravoiqent", port).signIn(email, PASSWORD);
    }

    @Test
    @Promise("S10")
    void theRegisterNamesContractMeasuresPlaceAndEndOfEveryProcessor() {
        var register = dora.get("/datenschutzstelle/auftragsverarbeiter");
        assertThat(register.text()).contains("Nordlicht Rechenzentren", "Gültig");
        var entry = register.page().select("a:contains(Brieftaube)").attr("href");
        assertThat(dora.get(entry).text())
                .contains(
                        "Transportverschlüsselung",
                        "keine, nur Europäische Union",
                        "Löschung aller Daten binnen 30 Tagen",
                        "smtp.brieftaube.example",
                        "Kontakt, ");
    }

    @Test
    @Promise("S10")
    void nothingIsSentToAServerThatNoActiveProcessorRuns() {
        var known = new ProcessorGate.Server("REDLICH_SMTP", "smtp.brieftaube.example");
        var foreign = new ProcessorGate.Server("REDLICH_SMTP", "smtp.elsewhere.example");

        assertThat(gate.refusal(known, academy.slug())).isEmpty();
        assertThat(gate.refusal(new ProcessorGate.Server("REDLICH_SMTP", "localhost"), academy.slug()))
                .isEmpty();
        assertThat(gate.refusal(foreign, academy.slug()).orElseThrow())
                .contains("REDLICH_SMTP", "smtp.elsewhere.example", "register of processors");
        time.at(
                Instant.parse("2027-10-01T10:00:00Z"),
                () -> assertThat(gate.refusal(known, academy.slug()).orElseThrow())
                        .as("its certificate ended the day before")
                        .contains("Brieftaube", "does not hold"));
    }

    @Test
    @Promise("P13")
    void theRecordOfProcessingStandsAtTheDeskForItsOwnAcademyOnly() {
        assertThat(dora.get("/datenschutzstelle/verzeichnis").text()).contains("Dravoiqent GmbH");
        assertThat(dora.get("/datenschutzstelle/verzeichnis?akademie=qexport").text())
                .contains("Dravoiqent GmbH")
                .doesNotContain("Hanse Cloud");
        assertThat(dora.get("/datenschutzstelle/verzeichnis.csv").header("Content-Disposition"))
                .contains("verzeichnis-dravoiqent.csv");
    }

    @Test
    @Promise("P13")
    void theRecordOfProcessingIsAPdfForArchivesAndForEveryonesEyesAndEars() {
        for (var language : new String[] {"de", "en"}) {
            var paper = Paper.of(dora.get("/datenschutzstelle/verzeichnis.pdf?sprache=" + language)
                    .bytes());
            assertThat(paper.breaches(PDFAFlavour.PDFA_2_A)).isEmpty();
            assertThat(paper.breaches(PDFAFlavour.PDFUA_1)).isEmpty();
            assertThat(paper.language()).isEqualTo(language);
            assertThat(paper.text())
                    .contains(
                            "Dravoiqent GmbH",
                            "Dora Hellwig",
                            "Art. 6",
                            language.equals("de") ? "Empfänger" : "Recipients")
                    .doesNotContain("Hanse Cloud");
        }
    }

    @Test
    void anImpactAssessmentIsWrittenInVersionsThatStay() {
        var path = "/datenschutzstelle/folgenabschaetzung/security";
        var typed = Map.of(
                "description", "Erste Beschreibung",
                "necessity", "Geht nicht mit weniger",
                "risks", "Überwachung",
                "measures", "Kürzen, löschen",
                "decision", "GO_WITH_MEASURES",
                "review_on", "2030-01-01");
        assertThat(dora.submit(dora.get(path), path, typed).status()).isEqualTo(303);
        var second = new TreeMap<>(typed);
        second.put("description", "Zweite Beschreibung");
        assertThat(dora.submit(dora.get(path), path, second).status()).isEqualTo(303);

        assertThat(dora.get(path).text()).contains("Erste Beschreibung", "Zweite Beschreibung");
        assertThat(dora.get("/datenschutzstelle/folgenabschaetzung").text()).contains("mit den Maßnahmen");
        second.put("risks", "");
        assertThat(dora.submit(dora.get(path), path, second).status()).isEqualTo(422);
    }

    @Test
    void theEvidencePackProvesAndNamesNobody() throws IOException {
        var files = unzipped(dora.get("/datenschutzstelle/nachweise.zip").bytes());

        assertThat(files)
                .containsKeys(
                        "verzeichnis.json",
                        "auftragsverarbeiter.json",
                        "zusagen.json",
                        "beweiskette.json",
                        "laeufe.json",
                        "faelle.json",
                        "folgenabschaetzungen.json",
                        "LIESMICH.txt");
        assertThat(files.get("beweiskette.json")).contains("\"whole\" : true");
        assertThat(files.get("laeufe.json")).contains("rights-reminders");
        assertThat(String.join("\n", files.values()))
                .doesNotContain("Dora Tisch")
                .doesNotContain(email);
    }

    @Test
    void everybodySeesHowManyRequestsWait() {
        assertThat(Visitor.of("dravoiqent", port).get("/transparenz").text())
                .contains("Offene Anliegen zum Datenschutz", "4 von 4 mit gültigem Vertrag");
    }

    private static Map<String, String> unzipped(byte[] zip) throws IOException {
        var files = new TreeMap<String, String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
