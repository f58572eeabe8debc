package de.redlich.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import de.redlich.Inbox;
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
import de.redlich.privacy.ProcessorRegister;
import de.redlich.privacy.calendar.LegalClock;
import de.redlich.storage.Settings;
import de.redlich.storage.WrongSetting;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Ruben keeps the register of processors: what he writes there decides where data may go. */
@Installed
@Promise("S10")
class ProcessorsTest {
    private static final String DESK = "/datenschutzstelle/auftragsverarbeiter";
    private static final String PASSWORD = "sieben gelbe Boote im Hafen";
    private static final Instant AUTUMN = Instant.parse("2027-09-10T10:00:00Z");

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String email = "ruben" + mark + "@register.example";
    private final ProcessorGate.Server mailServer =
            new ProcessorGate.Server("REDLICH_SMTP", "smtp.postillon-mail.example");

    @LocalServerPort
    private int port;

    @Autowired
    private Academies academies;

    @Autowired
    private People people;

    @Autowired
    private ProcessorGate gate;

    @Autowired
    private ProcessorRegister register;

    @Autowired
    private ProcessorWarnings warnings;

    @Autowired
    private LegalClock clock;

    @Autowired
    private Settings settings;

    @Autowired
    private MovedTime time;

    private Academy academy;
    private Visitor ruben;

    @BeforeEach
    void rubenIsThere() {
        academy = academies.named("qexport").orElseThrow();
        CurrentAcademy.run(
                academy,
                () -> people.create(
                        new NewPerson("Ruben Register", email, PASSWORD, Language.DE, Set.of(Role.PRIVACY_OFFICER))));
        ruben = Visitor.of("qexport", port).signIn(email, PASSWORD);
    }

    @Test
    void aChangedEntryCountsAtOnceAndItsHistoryStays() {
        time.at(
                AUTUMN,
                () -> assertThat(gate.refusal(mailServer, "qexport").orElseThrow())
                        .as("as shipped, its certificate ended on the last of August")
                        .contains("Postillon", "does not hold"));
        var entry = entry("Postillon Mail");
        var fields = fields(entry);
        fields.put("certificate_until", "2029-08-31");
        fields.put("measures_de", "Maßnahmen " + mark);
        assertThat(submit(entry + "/eintrag", fields)).isEqualTo(303);

        time.at(AUTUMN, () -> assertThat(gate.refusal(mailServer, "qexport")).isEmpty());
        var page = ruben.get(entry).text();
        assertThat(page).contains("31. August 2029", "Maßnahmen " + mark, "Fassung 1", "31. August 2027");
        assertThat(ruben.get(DESK).text()).contains("Hanse Cloud", "Gulden Pay");
        fields.put("certificate_until", "2027-08-31");
        assertThat(submit(entry + "/eintrag", fields)).isEqualTo(303);
    }

    @Test
    void aNewCompanyMayBeSentDataUntilItsContractEndsAndStandsInTheStatement() {
        var server = new ProcessorGate.Server("REDLICH_SMTP", "smtp." + mark + ".example");
        var fields = fields(entry("Postillon Mail"));
        var company = "Eilbote " + mark;
        fields.put("company", company);
        fields.put("hosts", server.host().toUpperCase(java.util.Locale.ROOT));
        fields.put("contract", "2026-01-02");
        fields.put("certificate_until", "2031-01-02");
        assertThat(gate.refusal(server, "qexport").orElseThrow()).contains("register of processors");

        assertThat(submit(DESK, fields)).isEqualTo(303);
        assertThat(gate.refusal(server, "qexport")).isEmpty();
        assertThat(gate.refusal(server, "dravoiqent")).as("another academy").isPresent();
        assertThat(statement()).contains(company);

        fields.put("ends", "2026-01-03");
        var entry = entry(company);
        assertThat(submit(entry + "/eintrag", fields)).isEqualTo(303);
        assertThat(gate.refusal(server, "qexport").orElseThrow()).contains(company, "does not hold");
        assertThat(statement()).doesNotContain(company);
        assertThat(ruben.get(entry).text()).contains("Vertrag beendet", "endet am 3. Januar 2026");
    }

    @Test
    void whatIsMissingIsSaidAndNothingIsLost() {
        var fields = fields(entry("Postillon Mail"));
        fields.put("company", "Ohne Vertrag " + mark);
        fields.put("contract", "");
        fields.put("hosts", "https://kein host");
        fields.put("privacy", "http://offen.example");
        fields.remove("categories");
        var reply = ruben.submit(ruben.get(DESK + "/neu"), DESK, fields);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.page().select("#company").val()).isEqualTo("Ohne Vertrag " + mark);
        assertThat(reply.page().select(".problems a").eachAttr("href"))
                .containsExactlyInAnyOrder("#contract", "#hosts", "#privacy", "#categories");
        assertThat(ruben.get(DESK).text()).doesNotContain("Ohne Vertrag " + mark);
    }

    @Test
    void thePrivacyOfficersAreWarnedInTimeAndOnce() {
        var inbox = Inbox.of(email, settings);
        time.at(Instant.parse("2027-01-20T10:00:00Z"), () -> {
            warn();
            var then = Visitor.of("qexport", port).signIn(email, PASSWORD);
            assertThat(then.get("/datenschutzstelle").text()).contains("läuft bald ab");
        });
        await().until(() -> told(inbox) == 1);
        time.at(Instant.parse("2027-01-21T10:00:00Z"), this::warn);
        time.at(Instant.parse("2027-03-25T10:00:00Z"), this::warn);
        time.at(Instant.parse("2027-04-01T10:00:00Z"), this::warn);
        await().until(() -> told(inbox) >= 3);
        assertThat(inbox.mails().stream()
                        .filter(it -> it.text().contains("Gulden Pay"))
                        .toList())
                .hasSize(3)
                .allSatisfy(it -> assertThat(it.text()).contains("31. März 2027", DESK))
                .last()
                .satisfies(it -> assertThat(it.subject()).contains("ist abgelaufen"));
    }

    private static long told(Inbox inbox) {
        return inbox.mails().stream()
                .filter(it -> it.text().contains("Gulden Pay"))
                .count();
    }

    @Test
    void amazonsOwnServersNeedAnEntryToo() {
        var bucket = new Binder(new MapConfigurationPropertySource(Map.of(
                        "redlich.blobs", "s3://ablage/redlich",
                        "redlich.blobs-user", "wer",
                        "redlich.blobs-password", "geheim")))
                .bindOrCreate("redlich", Settings.class);
        var start = new ProcessorGate(bucket, academies, register, clock);

        assertThatThrownBy(start::check)
                .isInstanceOf(WrongSetting.class)
                .hasMessageContaining("REDLICH_BLOBS_REGION sends data to s3.eu-central-1.amazonaws.com");
        assertThatCode(gate::check).doesNotThrowAnyException();
    }

    private void warn() {
        CurrentAcademy.run(academy, warnings::warn);
    }

    private String statement() {
        return Visitor.of("qexport", port).get("/datenschutz").text();
    }

    private String entry(String company) {
        return ruben.get(DESK).page().select("a:contains(" + company + ")").attr("href");
    }

    /** What the form holds, one category of many. */
    private Map<String, String> fields(String entry) {
        var form = ruben.get(entry + "/eintrag").page().select("form[action$=/eintrag]");
        var fields = new HashMap<String, String>();
        form.select("input[type=text], input[type=email], input[type=url], input[type=date], textarea")
                .forEach(it -> fields.put(it.attr("name"), it.val().strip()));
        fields.put("recipient", form.select("option[selected]").val());
        fields.put("categories", form.select("input[name=categories][checked]").val());
        return fields;
    }

    private int submit(String path, Map<String, String> fields) {
        var form = path.equals(DESK) ? DESK + "/neu" : path;
        return ruben.submit(ruben.get(form), path, fields).status();
    }
}
