package de.redlich.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import de.redlich.Inbox;
import de.redlich.Installed;
import de.redlich.MovedTime;
import de.redlich.Promise;
import de.redlich.Visitor;
import de.redlich.academy.Academies;
import de.redlich.academy.CurrentAcademy;
import de.redlich.account.NewPerson;
import de.redlich.account.People;
import de.redlich.account.Role;
import de.redlich.page.Language;
import de.redlich.privacy.PersonId;
import de.redlich.privacy.SecurityEvent;
import de.redlich.privacy.SecurityEvent.Kind;
import de.redlich.storage.Settings;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/** From what happens to whoever looks at it. */
@Installed
@Promise("S7")
@TestConstructor(autowireMode = AutowireMode.ALL)
class AlarmTest {
    private static final String PASSWORD = "sieben gelbe Boote im Hafen";

    private final Academies academies;
    private final People people;
    private final Events events;
    private final Watching watching;
    private final Alarms alarms;
    private final Controls controls;
    private final Webhook webhook;
    private final ApplicationEventPublisher publisher;
    private final JdbcClient jdbc;
    private final MovedTime time;
    private final Settings settings;
    private final int port;

    AlarmTest(
            Academies academies,
            People people,
            Events events,
            Watching watching,
            Alarms alarms,
            Controls controls,
            Webhook webhook,
            ApplicationEventPublisher publisher,
            JdbcClient jdbc,
            MovedTime time,
            Settings settings,
            @LocalServerPort int port) {
        this.academies = academies;
        this.people = people;
        this.events = events;
        this.watching = watching;
        this.alarms = alarms;
        this.controls = controls;
        this.webhook = webhook;
        this.publisher = publisher;
        this.jdbc = jdbc;
        this.time = time;
        this.settings = settings;
        this.port = port;
    }

    @Test
    void aPatternIsMailedTakenByOneAndClosedWithAReason() {
        var sigrid = guard("Sigrid Wacht");
        var konrad = guard("Konrad Wacht");
        var thief = new PersonId(UUID.randomUUID());
        publish(exports(thief, 6));

        doing(watching::look);

        await().atMost(Duration.ofSeconds(30))
                .until(() -> Inbox.of(sigrid, settings).mails().stream()
                        .anyMatch(mail -> mail.subject().contains("Viele Daten als Dateien entnommen")));
        var browser = Visitor.of("qexport", port).signIn(sigrid, PASSWORD);
        var page = browser.get("/sicherheit");
        assertThat(page.text())
                .contains(
                        "Viele Daten als Dateien entnommen",
                        "Ereignisse: 6",
                        thief.value().toString());
        var path = "/sicherheit/alarme/" + alarmOf(thief).id();
        browser.submit(page, path + "/uebernahme", Map.of());
        var other = Visitor.of("qexport", port).signIn(konrad, PASSWORD);
        assertThat(other.get("/sicherheit").text()).contains("Sigrid Wacht sieht es sich an");
        assertThat(browser.submit(browser.get("/sicherheit"), path + "/abschluss", Map.of("reason", " "))
                        .status())
                .isEqualTo(422);

        browser.submit(browser.get("/sicherheit"), path + "/abschluss", Map.of("reason", "Umzug einer Klasse"));

        assertThat(browser.get("/sicherheit").text()).contains("Umzug einer Klasse");
        assertThat(alarmOf(thief).isOpen()).isFalse();
    }

    @Test
    void theSamePatternMakesOneAlarmAndNobodyInTimeIsTold() {
        var greta = guard("Greta Wacht");
        var thief = new PersonId(UUID.randomUUID());
        publish(exports(thief, 6));
        doing(watching::look);
        publish(exports(thief, 3));
        doing(watching::look);

        assertThat(alarmOf(thief).count()).isEqualTo(9);
        time.at(Instant.now().plus(Duration.ofMinutes(61)), () -> doing(watching::look));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Inbox.of(greta, settings).mails().stream()
                        .anyMatch(mail -> mail.subject().startsWith("Noch niemand da")));
    }

    @Test
    void onlyTheSecurityTeamSeesAlarms() {
        var lena = person("Lena Neugier");
        assertThat(Visitor.of("qexport", port)
                        .signIn(lena, PASSWORD)
                        .get("/sicherheit")
                        .status())
                .isEqualTo(403);
        assertThat(Visitor.of("qexport", port).get("/sicherheit").location()).startsWith("/anmelden");
    }

    @Test
    void aSignInIsAnEventWithoutAnythingTyped() {
        var lena = person("Lena Ereignis");
        Visitor.of("qexport", port).signIn(lena, PASSWORD);

        var kinds =
                inAcademy(() -> events.counts(Instant.now().minusSeconds(60)).keySet());
        assertThat(kinds).contains(Kind.SIGNED_IN);
        var dump = inAcademy(() -> jdbc.sql("select string_agg(e::text, ' ') from security.event e")
                .query(String.class)
                .single());
        assertThat(dump).doesNotContain(lena).doesNotContain("Lena");
    }

    @Test
    void eventsAreNeverChangedAndARemovalLeavesItsHash() {
        var someone = new PersonId(UUID.randomUUID());
        publish(List.of(SecurityEvent.of(Kind.PASSWORD_CHANGED).by(someone)));

        assertThatThrownBy(() ->
                        inAcademy(() -> jdbc.sql("update security.event set kind = 'SIGNED_IN' where person_id = ?")
                                .param(someone.value())
                                .update()))
                .isInstanceOf(DataAccessException.class);
        inAcademy(() -> jdbc.sql("delete from security.event where person_id = ?")
                .param(someone.value())
                .update());
        assertThat(inAcademy(events::firstBroken)).isEmpty();
        assertThat(inAcademy(() -> jdbc.sql("select count(*) from security.event_gap")
                        .query(Long.class)
                        .single()))
                .isPositive();
    }

    @Test
    void everyWallStandsAndEveryBolt() {
        assertThat(inAcademy(controls::disabled)).isEmpty();
        doing(controls::check);
        assertThat(inAcademy(() -> events.counts(Instant.now().minusSeconds(60)).keySet()))
                .doesNotContain(Kind.CONTROL_DISABLED, Kind.CHAIN_BROKEN);
    }

    @Test
    void theWebhookIsToldWithoutPersonalDataAndLeadsNowhereElse() throws Exception {
        var bodies = new ArrayList<String>();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/alarm", exchange -> {
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(204, -1);
        });
        server.createContext("/elsewhere", exchange -> {
            exchange.getResponseHeaders().add("Location", "/alarm");
            exchange.sendResponseHeaders(302, -1);
        });
        server.start();
        try {
            var base = "http://127.0.0.1:" + server.getAddress().getPort();
            var thief = new PersonId(UUID.randomUUID());
            publish(exports(thief, 6));
            doing(watching::look);
            var alarm = alarmOf(thief);

            CurrentAcademy.call(academies.named("qexport").orElseThrow(), () -> {
                webhook.call(URI.create(base + "/alarm"), alarm);
                return true;
            });

            assertThat(bodies).singleElement().asString().contains("\"mass_export\"", "/sicherheit");
            assertThat(bodies.getFirst()).doesNotContain(thief.value().toString());
            assertThatThrownBy(() ->
                            CurrentAcademy.call(academies.named("qexport").orElseThrow(), () -> {
                                webhook.call(URI.create(base + "/elsewhere"), alarm);
                                return true;
                            }))
                    .hasMessageContaining("302");
            assertThat(bodies).hasSize(1);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void whatABrowserRefusedIsCountedAndNothingOfItKept() {
        var browser = Visitor.of("qexport", port).from("192.0.2.200");
        var report = """
                {"csp-report": {"document-uri": "http://qexport.localhost/kurse?suche=geheim", "effective-directive": "script-src-elem",
                 "blocked-uri": "https://boese.example/x.js", "script-sample": "geheim"}}""";

        assertThat(send(browser, "application/csp-report", report)).isEqualTo(204);
        assertThat(send(browser, "application/reports+json", "nonsense")).isEqualTo(204);
        assertThat(send(browser, "application/csp-report", "x".repeat(20_000))).isEqualTo(413);
        assertThat(send(browser, "text/plain", report)).isEqualTo(415);

        var dump = inAcademy(
                () -> jdbc.sql("select string_agg(e::text, ' ') from security.event e where kind = 'POLICY_REFUSED'")
                        .query(String.class)
                        .single());
        assertThat(dump).contains("script-src-elem").doesNotContain("geheim").doesNotContain("boese");
    }

    @Test
    void codesCannotBeTriedWithoutEnd() {
        var scraper = Visitor.of("qexport", port).from("192.0.2.201");
        int refused = 0;
        for (int i = 0; i < 130; i++) {
            var reply = scraper.get("/zertifikate/ABCD-EFGH-JKMN-" + (1000 + i));
            if (reply.status() == 429) {
                refused++;
                assertThat(reply.header("Retry-After")).isNotEmpty();
            }
        }
        assertThat(refused).isEqualTo(10);
        assertThat(scraper.get("/kurse").status()).as("reading goes on").isEqualTo(200);
    }

    private static int send(Visitor browser, String type, String body) {
        return browser.send(browser.request("/inhaltsregel")
                        .header("Content-Type", type)
                        .POST(java.net.http.HttpRequest.BodyPublishers.ofString(body)))
                .status();
    }

    private static List<SecurityEvent> exports(PersonId by, int number) {
        return java.util.stream.Stream.generate(
                        () -> SecurityEvent.of(Kind.DATA_EXPORTED).by(by).concerning(new PersonId(UUID.randomUUID())))
                .limit(number)
                .toList();
    }

    private void publish(List<SecurityEvent> all) {
        doing(() -> all.forEach(publisher::publishEvent));
    }

    private Alarm alarmOf(PersonId person) {
        return inAcademy(() -> alarms.all(1000)).stream()
                .filter(it -> it.person().filter(person::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private String guard(String name) {
        return person(name, Role.SECURITY);
    }

    private String person(String name, Role... roles) {
        var email = "wacht-" + UUID.randomUUID() + "@beispiel.example";
        inAcademy(() -> people.create(new NewPerson(name, email, PASSWORD, Language.DE, Set.of(roles))));
        return email;
    }

    private void doing(Runnable work) {
        CurrentAcademy.run(academies.named("qexport").orElseThrow(), work);
    }

    private <T> T inAcademy(java.util.concurrent.Callable<T> work) {
        try {
            return CurrentAcademy.call(academies.named("qexport").orElseThrow(), work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
