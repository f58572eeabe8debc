package de.redlich.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.redlich.Installed;
import de.redlich.Promise;
import de.redlich.Visitor;
import de.redlich.academy.Academies;
import de.redlich.academy.CurrentAcademy;
import de.redlich.page.Language;
import de.redlich.privacy.PersonId;
import de.redlich.privacy.Sealing;
import de.redlich.privacy.retention.RetentionRun;
import de.redlich.privacy.retention.Run;
import de.redlich.storage.Settings;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@Installed
class RegistrationTest {
    @LocalServerPort
    private int port;

    @Autowired
    private Settings settings;

    @Autowired
    private Academies academies;

    @Autowired
    private People people;

    @Autowired
    private RetentionRun retention;

    @Autowired
    private Sealing sealing;

    @Autowired
    private JdbcClient jdbc;

    @Test
    @Promise("A1")
    void aVisitorRegistersConfirmsTheAddressAndSignsIn() {
        var ada = Applicant.at("dravoiqent", port, settings);

        assertThat(ada.register().location()).isEqualTo("/registrieren/nachricht");
        assertThat(ada.confirm(1).location()).startsWith("/anmelden");
        ada.visitor().signIn(ada.email(), Applicant.PASSWORD);

        assertThat(ada.visitor().open("/einstellungen").page().select("#name").val())
                .isEqualTo("Ada Lovelace");
    }

    @Test
    void whoHasNotConfirmedCannotSignInAndIsOfferedANewLink() {
        var ada = Applicant.at("dravoiqent", port, settings);
        ada.register();

        var visitor = ada.visitor();
        var reply = visitor.submit(
                visitor.get("/anmelden"), "/anmelden", Map.of("email", ada.email(), "password", Applicant.PASSWORD));
        assertThat(reply.status()).isEqualTo(422);
        assertThat(visitor.cookies()).doesNotContainKey("__Host-sitzung");

        visitor.submit(reply, "/bestaetigung", Map.of());
        assertThat(ada.confirm(2).location()).startsWith("/anmelden");
    }

    @Test
    void eachAcademyAsksForItsOwnFieldsOnly() {
        var dravoiqent =
                Visitor.of("dravoiqent", port).get("/registrieren?alter=to-40").page();
        var qexport =
                Visitor.of("qexport", port).get("/registrieren?alter=to-40").page();

        assertThat(dravoiqent.select("#phone, #picture")).hasSize(2);
        assertThat(dravoiqent.select("#birth_date, #education")).isEmpty();
        assertThat(qexport.select("#birth_date, #education")).hasSize(2);
        assertThat(qexport.select("#phone, #picture")).isEmpty();
    }

    @Test
    void aFieldThatIsNotAskedForIsNotKept() {
        var ada = Applicant.at("qexport", port, settings);
        ada.register(Map.of("phone", "+49 351 123456", "education", "master"));
        ada.confirm(1);
        ada.visitor().signIn(ada.email(), Applicant.PASSWORD);

        var mine = ada.visitor().open("/meine-daten").text();
        assertThat(mine).contains("Master, Diplom").doesNotContain("351 123456");
    }

    @Test
    void aKnownAddressGetsTheSameAnswerAndItsOwnerIsTold() {
        var ada = Applicant.at("dravoiqent", port, settings);
        within(() ->
                people.create(new NewPerson("Ada Lovelace", ada.email(), Applicant.PASSWORD, Language.DE, Set.of())));

        var reply = ada.register(Map.of("password", "ein ganz anderes Passwort"));

        assertThat(reply.location()).isEqualTo("/registrieren/nachricht");
        assertThat(ada.inbox().mail(1).subject()).isEqualTo("Sie haben schon ein Konto");
        ada.visitor().signIn(ada.email(), Applicant.PASSWORD);
    }

    @Test
    void lookingAtTheLinkDoesNotUseItUpAndUsingItTwiceIsFriendly() {
        var ada = Applicant.at("dravoiqent", port, settings);
        ada.register();
        var link = ada.inbox().mail(1).link();
        var scanner = Visitor.of("dravoiqent", port);
        scanner.get(link);
        var page = scanner.get(link);

        assertThat(ada.visitor().submit(page, link, Map.of()).status()).isNotEqualTo(303);
        assertThat(scanner.submit(page, link, Map.of()).status()).isEqualTo(303);
        var again = scanner.get(link);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text()).contains("Schon bestätigt");
    }

    @Test
    void aDoubleClickMakesOneAccountAndOneMail() throws Exception {
        var ada = Applicant.at("dravoiqent", port, settings);
        var page = ada.visitor().get("/registrieren?alter=to-40");
        Callable<Integer> click = () -> ada.visitor()
                .submit(
                        page,
                        "/registrieren",
                        Map.of("name", "Ada", "email", ada.email(), "password", Applicant.PASSWORD, "seen", "true"))
                .status();

        try (var clicks = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer :
                    clicks.invokeAll(IntStream.range(0, 4).mapToObj(i -> click).toList())) {
                assertThat(answer.get()).isEqualTo(303);
            }
        }
        assertThat(ada.inbox().mails(1)).hasSize(1);
        assertThat(ada.confirm(1).status()).isEqualTo(303);
        assertThat(ada.inbox().mails()).hasSize(1);
    }

    @Test
    void namesOf300CharactersAndFromRightToLeftAreFine() {
        for (var name : new String[] {"ü".repeat(300), "أبو عبد الله محمد بن موسى الخوارزمي", "Ada\u202E Lovelace"}) {
            var ada = Applicant.at("dravoiqent", port, settings);
            assertThat(ada.register(Map.of("name", name)).status()).isEqualTo(303);
            ada.confirm(1);
            ada.visitor().signIn(ada.email(), Applicant.PASSWORD);
            var shown =
                    ada.visitor().open("/einstellungen").page().select("#name").val();
            assertThat(shown).isEqualTo(name.replace("\u202E", ""));
        }
    }

    @Test
    void aPasswordWithTheNameOfTheAcademyIsRefused() {
        var ada = Applicant.at("dravoiqent", port, settings);

        var reply = ada.register(Map.of("password", "Dravoiqent-2026-Dravoiqent"));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.page().select("#password-problem").text()).contains("Namen der Akademie");
        assertThat(ada.register(Map.of("password", "Qexport Systems 2026")).status())
                .isEqualTo(303);
    }

    @Test
    void aNameThatNobodyCanSeeIsRefused() {
        var reply = Applicant.at("dravoiqent", port, settings).register(Map.of("name", "\u200B\u3164"));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.page().select("#name-problem").text()).contains("sichtbaren Buchstaben");
    }

    @Test
    void aFullDiskIsToldAndTheRegistrationIsNotHalfDone() throws IOException {
        var ada = Applicant.at("dravoiqent", port, settings);
        var folder = settings.blobFolder().resolve("picture");
        var aside = folder.resolveSibling("picture-aside");
        Files.createDirectories(folder);
        Files.move(folder, aside);
        Files.writeString(folder, "where a folder should be, nothing can be written");
        try {
            var picture = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB), "png", picture);
            var form = ada.visitor().get("/registrieren?alter=to-40");
            var reply = ada.visitor()
                    .upload(
                            form,
                            "/registrieren",
                            Map.of(
                                    "alter",
                                    "to-40",
                                    "name",
                                    "Ada",
                                    "email",
                                    ada.email(),
                                    "password",
                                    Applicant.PASSWORD,
                                    "seen",
                                    "true"),
                            "picture",
                            "ich.png",
                            picture.toByteArray());
            assertThat(reply.status()).isEqualTo(507);
            assertThat(reply.page().select("#email").val()).isEqualTo(ada.email());
            assertThat(reply.page().select("#picture-problem").text()).contains("Registriert ist noch nichts");
        } finally {
            Files.delete(folder);
            Files.move(aside, folder);
        }
        assertThat(ada.inbox().mails()).isEmpty();
        assertThat(ada.register().status()).isEqualTo(303);
        assertThat(ada.inbox().mails(1)).hasSize(1);
    }

    @Test
    void aFormWithMistakesKeepsWhatWasTypedButNeverThePassword() {
        var ada = Applicant.at("dravoiqent", port, settings);
        var reply = ada.register(Map.of("name", "x".repeat(301), "phone", "+49 351 1", "password", "kurz"));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.page().select("#email").val()).isEqualTo(ada.email());
        assertThat(reply.page().select("#phone").val()).isEqualTo("+49 351 1");
        assertThat(reply.page().select("#password").val()).isEmpty();
        assertThat(reply.page().select("#password").attr("aria-describedby")).isEqualTo("password-problem");
        assertThat(reply.page().select("#password-problem").text()).contains("15 Zeichen");
        assertThat(reply.page().select("#name-problem").text()).contains("300");
    }

    @Test
    void whoRegistersAForeignAddressTooGainsNothing() {
        var ada = Applicant.at("dravoiqent", port, settings);
        ada.register();
        var adasLink = ada.inbox().mail(1).link();
        within(() -> jdbc.sql("update account.token set created_at = now() - interval '1 minute'")
                .update());
        var thief = new Applicant(Visitor.of("dravoiqent", port), ada.email(), ada.inbox());
        thief.register(Map.of("password", "das Passwort des Diebes"));
        ada.inbox().mails(2);

        ada.visitor().submit(ada.visitor().get(adasLink), adasLink, Map.of());

        ada.visitor().signIn(ada.email(), Applicant.PASSWORD);
        var stolen = thief.visitor()
                .submit(
                        thief.visitor().get("/anmelden"),
                        "/anmelden",
                        Map.of("email", ada.email(), "password", "das Passwort des Diebes"));
        assertThat(stolen.status()).isEqualTo(422);
    }

    @Test
    void aRegistrationThatNobodyConfirmsIsErasedAfterAWeek() {
        var ada = Applicant.at("dravoiqent", port, settings);
        ada.register();
        ada.inbox().mail(1);
        var id = new PersonId[1];
        within(() -> id[0] = people.withEmail(ada.email()).orElseThrow());
        within(() -> jdbc.sql("update account.person set created_at = now() - interval '9 days' where id = ?")
                .param(id[0].value())
                .update());

        within(() -> retention.run(Run.Asked.COMMAND));

        within(() -> assertThat(people.withEmail(ada.email())).isEmpty());
        assertThatThrownBy(() -> sealing.open(id[0], People.NAME, id[0].value(), new byte[40]))
                .isInstanceOf(Sealing.Unreadable.class);
        within(() -> assertThat(jdbc.sql("select count(*) from mail.message where person_id = ?")
                        .param(id[0].value())
                        .query(Long.class)
                        .single())
                .isZero());
    }

    private void within(Runnable work) {
        CurrentAcademy.run(academies.named("dravoiqent").orElseThrow(), work);
    }
}
