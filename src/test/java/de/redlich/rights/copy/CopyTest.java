package de.redlich.rights.copy;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import de.redlich.Installed;
import de.redlich.Promise;
import de.redlich.page.paper.Paper;
import de.redlich.privacy.Evidence;
import de.redlich.privacy.Holdings;
import de.redlich.privacy.PassingTable;
import de.redlich.privacy.Sealing;
import de.redlich.privacy.retention.KeptUntil;
import de.redlich.storage.Blobs;
import de.redlich.storage.Cluster;
import java.sql.SQLException;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.verapdf.pdfa.flavours.PDFAFlavour;

@Installed
class CopyTest {
    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Holdings holdings;

    @Autowired
    private Evidence evidence;

    @Autowired
    private KeptUntil keptUntil;

    @Autowired
    private Sealing sealing;

    @Autowired
    private Blobs blobs;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Cluster cluster;

    private Owned ada;
    private Owned bea;

    @BeforeEach
    void twoPeople() {
        ada = Owned.in("dravoiqent", "Ada Auskunft", port, context);
        bea = Owned.in("dravoiqent", "Bea Nebenan", port, context);
        ada.enrol("python-grundlagen");
        bea.enrol("python-grundlagen");
    }

    @Test
    @Promise("P1")
    void theCopyHoldsEveryStoredValueWithItsReasons() {
        var before = ada.here(() -> holdings.of(ada.id()));
        var copy = ada.fetch("auskunft.zip");
        var json = copy.json();

        int values = 0;
        for (var holding : before) {
            var table = Fetched.table(json, holding.table().name());
            for (int row = 0; row < holding.rows().size(); row++) {
                for (var value : holding.rows().get(row).values()) {
                    var stored = table.get("rows").get(row).get(value.column().name());
                    assertThat(stored)
                            .as(holding.table().name() + "." + value.column().name())
                            .isNotNull();
                    if (!value.isEmpty() && value.column().sealed()) {
                        assertThat(stored.asString()).isEqualTo(value.text());
                        values++;
                    }
                }
            }
            for (var column : table.get("columns")) {
                var reason = json.get("categories").get(column.get("category").asString());
                assertThat(reason.get("purposes").size()).isPositive();
                assertThat(reason.get("keptUntil").size()).isPositive();
                assertThat(reason.get("recipients").size()).isPositive();
                assertThat(reason.get("source").asString()).isNotBlank();
            }
            assertThat(copy.text("csv/" + holding.table().name() + ".csv").lines())
                    .hasSizeGreaterThanOrEqualTo(holding.rows().size() + 1);
        }
        assertThat(values).isGreaterThan(1);
        var index = Jsoup.parse(copy.text("index.html"));
        assertThat(index.text()).contains("Ada Auskunft", ada.email(), "Art. 15 DSGVO", "mindestens 60 %", "Aufsicht");
        assertThat(index.select("script, [src^=http], link[href^=http]")).isEmpty();
        assertThat(ada.here(() -> evidence.countOf(ada.id(), "rights.copied"))).isEqualTo(1);
    }

    @Test
    @Promise({"P1", "P14"})
    void untilWhenStandsBesideEachKindInEveryForm() {
        ada.here(() -> {
            evidence.add(ada.id(), "proof.written", "Ja", "1", "de");
            return true;
        });
        var account =
                Objects.requireNonNull(ada.here(() -> keptUntil.spans(ada.id())).get("account"));
        var day = account.last()
                .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Locale.GERMANY));

        var copy = ada.fetch("auskunft.zip");
        var said = copy.json().get("categories").get("account").get("lastDays");
        assertThat(said.get("first").asString()).isEqualTo(account.first().toString());
        assertThat(said.get("last").asString()).isEqualTo(account.last().toString());
        assertThat(Jsoup.parse(copy.text("index.html")).text()).contains("Es bleibt bis " + day);
        var sign = ada.proof();
        var pdf = ada.visitor().get("/meine-daten/kopie/auskunft.pdf?nachweis=" + sign);
        assertThat(Paper.of(pdf.bytes()).text().replaceAll("\\s+", " ")).contains("Es bleibt bis " + day);
        assertThat(ada.visitor()
                        .get("/meine-daten/kopie/seite?nachweis=" + sign)
                        .text())
                .contains("Es bleibt bis " + day);
        assertThat(ada.visitor().get("/meine-daten/warum/account.person/id").text())
                .contains("Es bleibt bis " + day);
        assertThat(ada.visitor().get("/meine-daten/warum/privacy.evidence/kind").text())
                .as("its period begins with the account's end")
                .contains("Warum haben wir")
                .doesNotContain("Es bleibt bis");
    }

    @Test
    @Promise("P1")
    void theCopyIsAsItsSchemaSays() {
        assertThat(breaches("redlich-copy", ada.fetch("auskunft.zip"))).isEmpty();
    }

    @Test
    @Promise("P2")
    void whatIsTakenAlongIsAsItsSchemaSaysAndNothingWeConcluded() {
        var portable = ada.fetch("mitnahme.zip");

        assertThat(breaches("redlich-portable", portable)).isEmpty();
        assertThat(portable.json().get("categories").propertyNames())
                .contains("account", "contact", "enrolment")
                .doesNotContain("session", "credentials", "mail");
        assertThat(portable.everything()).contains("Ada Auskunft", ada.email());
    }

    @Test
    @Promise({"P1", "P2"})
    void filesComeAlong() {
        var picture = new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F', 0};
        ada.here(() -> {
            var key = blobs.put(
                    "picture",
                    sealing.seal(ada.id(), "account.person.picture", ada.id().value(), picture));
            return jdbc.sql("update account.person set picture = ? where id = ?")
                    .params(key, ada.id().value())
                    .update();
        });

        for (var file : List.of("auskunft.zip", "mitnahme.zip")) {
            assertThat(ada.fetch(file)
                            .bytes("dateien/account.person.picture/" + ada.id().value() + ".jpg"))
                    .isEqualTo(picture);
        }
    }

    @Test
    @Promise("P1")
    void nobodyElseIsInIt() {
        var copy = ada.fetch("auskunft.zip").everything();

        assertThat(copy)
                .doesNotContain("Bea Nebenan", bea.email(), bea.id().value().toString());
    }

    @Test
    @Promise({"P1", "P13"})
    void aTableOfTomorrowIsInItAndOthersInItsRowsAreNotNamed() throws SQLException {
        try (var table = new PassingTable(
                cluster,
                List.of("from_id uuid", "to_id uuid", "words bytea", "said text", "mood text"),
                List.of(
                        "table: A letter. @subject from_id, to_id",
                        "column from_id: Who wrote. @data messages",
                        "column to_id: To whom. @data messages",
                        "column words: The words. @data messages @sealed",
                        "column said: What the writer said. @data messages @of from_id",
                        "column mood: What both had. @data messages"))) {
            var hers = UUID.randomUUID();
            letter(table, ada, bea, UUID.randomUUID(), "ada-schreibt");
            letter(table, bea, ada, hers, "bea-schreibt");
            letter(table, bea, bea, UUID.randomUUID(), "bea-allein");

            var copy = ada.fetch("auskunft.zip");
            assertThat(copy.everything())
                    .contains("ada-schreibt", "ada-schreibt-offen", "bea-schreibt-laune")
                    .doesNotContain(
                            "bea-schreibt-offen", "bea-allein", bea.id().value().toString());
            var rows = Fetched.table(copy.json(), table.name()).get("rows");
            assertThat(rows.size()).isEqualTo(2);
            assertThat(rows.valueStream().map(row -> row.toString()))
                    .anyMatch(row -> row.contains(hers.toString()) && row.contains("gehört einer anderen Person"));
            var page = ada.visitor().get("/meine-daten").text();
            assertThat(page).contains("ada-schreibt-offen", "andere Person").doesNotContain("bea-schreibt-offen");
        }
    }

    private void letter(PassingTable table, Owned from, Owned to, UUID id, String words) throws SQLException {
        table.run(
                "insert into " + table.name()
                        + " (id, academy_id, from_id, to_id, words, said, mood) values (?, ?, ?, ?, ?, ?, ?)",
                id,
                from.academy().id().value(),
                from.id().value(),
                to.id().value(),
                from.here(() -> sealing.seal(from.id(), table.name() + ".words", id, words)),
                words + "-offen",
                words + "-laune");
    }

    @Test
    @Promise({"P1", "S9"})
    void whatMustBeKeptSilentIsShownOnlyOnceTheSilenceEnds() throws SQLException {
        try (var table = new PassingTable(
                cluster,
                List.of("person_id uuid", "silent boolean", "office text"),
                List.of(
                        "table: A request. @subject person_id",
                        "column person_id: About whom. @data authority_cases",
                        "column silent: Whether it must be kept silent. @data authority_cases",
                        "column office: Who asked. @data authority_cases"))) {
            table.run(
                    "insert into " + table.name() + " (academy_id, person_id, silent, office) values (?, ?, true, ?)",
                    ada.academy().id().value(),
                    ada.id().value(),
                    "Amt für Stille");
            assertThat(ada.fetch("auskunft.zip").everything()).doesNotContain("Amt für Stille", table.name());
            assertThat(ada.visitor().get("/meine-daten").text()).doesNotContain("Amt für Stille");

            table.run("update " + table.name() + " set silent = false");
            assertThat(ada.fetch("auskunft.zip").everything()).contains("Amt für Stille");
            assertThat(ada.visitor().get("/meine-daten").text()).contains("Amt für Stille");
        }
    }

    @Test
    @Promise({"P1", "P13"})
    void aColumnThatLostItsLabelStopsTheCopyInsteadOfBeingLeftOut() throws SQLException {
        try (var table = new PassingTable(
                cluster,
                List.of("person_id uuid", "kind text"),
                List.of(
                        "table: An animal. @subject person_id",
                        "column person_id: Whose it is. @data profile",
                        "column kind: Which animal. @data profile"))) {
            table.run(
                    "insert into " + table.name() + " (academy_id, person_id, kind) values (?, ?, 'Igel')",
                    ada.academy().id().value(),
                    ada.id().value());
            assertThat(ada.fetch("auskunft.zip").everything()).contains("Igel");

            table.label("column kind: Which animal.");
            var sign = ada.proof();
            assertThat(ada.visitor()
                            .get("/meine-daten/kopie/auskunft.zip?nachweis=" + sign)
                            .status())
                    .isEqualTo(500);
        }
    }

    @Test
    @Promise("P1")
    void thePdfIsForArchivesAndForEveryonesEyesAndEars() {
        var reply = ada.visitor().get("/meine-daten/kopie/auskunft.pdf?nachweis=" + ada.proof());
        var paper = Paper.of(reply.bytes());

        assertThat(paper.breaches(PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(paper.breaches(PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(paper.text()).contains("Ada Auskunft", "Ihre Rechte", ada.email());
        assertThat(paper.language()).isEqualTo("de");
    }

    @Test
    @Promise("P1")
    void thePageSaysTheSame() {
        var page = ada.visitor().get("/meine-daten/kopie/seite?nachweis=" + ada.proof());

        assertThat(page.text()).contains("Ada Auskunft", "Art. 77 DSGVO", "mindestens 60 %");
    }

    @Test
    @Promise("P8")
    void withoutTheFreshPasswordThereIsNoCopy() {
        var sign = ada.proof();
        for (var file : List.of("auskunft.zip", "auskunft.pdf", "mitnahme.zip", "seite")) {
            assertThat(ada.visitor().get("/meine-daten/kopie/" + file).location())
                    .startsWith("/meine-daten/kopie");
            assertThat(bea.visitor()
                            .get("/meine-daten/kopie/" + file + "?nachweis=" + sign)
                            .status())
                    .isNotEqualTo(200);
        }
        var refused = ada.visitor()
                .submit(ada.visitor().get("/meine-daten/kopie"), "/meine-daten/kopie", Map.of("password", "falsch"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(ada.here(() -> evidence.countOf(ada.id(), "rights.copied"))).isZero();
    }

    private static List<String> breaches(String format, Fetched fetched) {
        var name = "schema/" + format + "-1.schema.json";
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(fetched.text(name));
        return schema.validate(fetched.text("daten.json"), InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }
}
