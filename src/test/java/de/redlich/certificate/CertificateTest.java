package de.redlich.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.redlich.Installed;
import de.redlich.Promise;
import de.redlich.Reply;
import de.redlich.Visitor;
import de.redlich.academy.Academies;
import de.redlich.academy.Academy;
import de.redlich.academy.CurrentAcademy;
import de.redlich.account.NewPerson;
import de.redlich.account.People;
import de.redlich.course.Course;
import de.redlich.course.Courses;
import de.redlich.learning.CourseCompleted;
import de.redlich.learning.EnrolmentId;
import de.redlich.page.Language;
import de.redlich.privacy.Evidence;
import de.redlich.privacy.PersonId;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@Installed
class CertificateTest {
    private static final String SLUG = "python-grundlagen";
    private static final String PASSWORD = "ein-sehr-langes-kennwort";
    private static final String NAME = "Ada Weidenbach";

    @LocalServerPort
    private int port;

    @Autowired
    private Academies academies;

    @Autowired
    private People people;

    @Autowired
    private Courses courses;

    @Autowired
    private Certificates certificates;

    @Autowired
    private Evidence evidence;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private Academy dravoiqent;
    private Course course;
    private String email;
    private PersonId ada;

    @BeforeEach
    void adaLearns() throws Exception {
        dravoiqent = academies.named("dravoiqent").orElseThrow();
        email = "ada." + UUID.randomUUID() + "@dravoiqent.example";
        course = here(() -> courses.published(SLUG).orElseThrow());
        ada = here(() -> people.create(new NewPerson(NAME, email, PASSWORD, Language.DE, Set.of())));
    }

    @Test
    void aCompletedCourseBringsOneCertificateHoweverOftenItIsTold() throws Exception {
        adaCompletes();
        adaCompletes();

        assertThat(here(() -> certificates.ofHolder(ada))).singleElement().satisfies(it -> {
            assertThat(it.holder()).isEqualTo(NAME);
            assertThat(it.achievement().title()).isEqualTo(course.version().title());
            assertThat(it.achievement().lessons()).isEqualTo(course.version().lessons());
        });
        assertThat(here(() -> evidence.countOf(ada, "certificate.issued"))).isEqualTo(1);
    }

    @Test
    void aCompletionThatIsTakenBackLeavesNoCertificate() throws Exception {
        assertThatThrownBy(() -> here(() -> transaction.execute(status -> {
                    events.publishEvent(completion());
                    throw new IllegalStateException("the rest failed");
                })))
                .hasMessage("the rest failed");

        assertThat(here(() -> certificates.ofHolder(ada))).isEmpty();
    }

    @Test
    void aNewNameChangesNoCertificateAlreadyIssued() throws Exception {
        adaCompletes();
        here(() -> jdbc.sql("update account.person set language = 'en' where id = ?")
                .param(ada.value())
                .update());

        assertThat(certificate().holder()).isEqualTo(NAME);
        assertThat(certificate().language()).isEqualTo(Language.DE);
    }

    @Test
    @Promise("B5")
    void anyoneVerifiesACertificateWithoutAnAccountAndLearnsNoMoreThanItSays() throws Exception {
        adaCompletes();
        var reply = guest("dravoiqent").get(certificate().address());

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text())
                .contains(
                        "echt",
                        NAME,
                        course.version().title(),
                        certificate().code().grouped());
        assertThat(reply.body())
                .doesNotContain(
                        email,
                        ada.value().toString(),
                        certificate().id().value().toString())
                .doesNotContain(course.id().value().toString(), "/kurse/" + SLUG, "/profil", "Fortschritt");
        assertThat(reply.header("X-Robots-Tag")).contains("noindex");
        assertThat(reply.page().select("meta[name=robots]").attr("content")).contains("noindex");
        assertThat(reply.response().headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    @Promise("B5")
    void aCodeIsUnderstoodHoweverItIsTyped() throws Exception {
        adaCompletes();
        var typed = certificate()
                .code()
                .value()
                .toLowerCase(java.util.Locale.ROOT)
                .replace('0', 'o')
                .replace('1', 'i');

        assertThat(guest("dravoiqent").get("/zertifikate/" + typed).status()).isEqualTo(200);
        assertThat(guest("dravoiqent").get("/zertifikate?code=" + typed).location())
                .isEqualTo(certificate().address());
    }

    @Test
    void anUnknownCodeIsExplainedCalmly() {
        var reply = guest("dravoiqent").get("/zertifikate/" + Code.random().grouped());

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.text()).contains("Dieses Zertifikat kennen wir nicht");
        assertThat(reply.page().select("form[action=/zertifikate] input[name=code]"))
                .hasSize(1);
    }

    @Test
    void whatIsNoCodeIsSaidAtTheField() {
        var reply = guest("dravoiqent").reading("en").get("/zertifikate?code=abc");

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.page().select("input[name=code]").val()).isEqualTo("abc");
        assertThat(reply.text()).contains("does not look like this");
    }

    @Test
    void anotherAcademyKnowsNothingOfIt() throws Exception {
        adaCompletes();

        assertThat(guest("qexport").get(certificate().address()).status()).isEqualTo(404);
    }

    @Test
    void aRevokedCertificateSaysSoAndNamesNobody() throws Exception {
        adaCompletes();
        var revoked = certificate();
        here(() -> {
            certificates.revoke(revoked.id(), "issued by mistake");
            return true;
        });
        var reply = guest("dravoiqent").get(revoked.address());

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text()).contains("gilt nicht mehr").doesNotContain(NAME, "issued by mistake");
        assertThat(signedIn().get(revoked.file()).status()).isEqualTo(404);
        assertThat(signedIn().get("/meine-zertifikate").text()).contains("Widerrufen am");
    }

    @Test
    void theHolderTakesThePdfHome() throws Exception {
        adaCompletes();
        var learner = signedIn();
        var earned = learner.get("/kurse/" + SLUG + "/zertifikat");
        var pdf = learner.get(certificate().file());

        assertThat(earned.text())
                .contains("Herzlichen Glückwunsch", certificate().address());
        assertThat(learner.get("/meine-zertifikate").text())
                .contains(course.version().title());
        assertThat(pdf.status()).isEqualTo(200);
        assertThat(pdf.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(new String(pdf.bytes(), 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
    }

    @Test
    void somebodyElsesCertificateIsNotFound() throws Exception {
        adaCompletes();
        var other = Visitor.of("dravoiqent", port).signIn("lena@dravoiqent.example", "lernen-mit-freude");

        assertThat(other.get(certificate().file()).status()).isEqualTo(404);
        assertThat(other.get("/meine-zertifikate/no-id").status()).isEqualTo(404);
        assertThat(other.get("/kurse/mittelalterliche-geschichte/zertifikat").status())
                .isEqualTo(404);
    }

    @Test
    void aGuestIsAskedToSignInBeforeThePdf() throws Exception {
        adaCompletes();
        Reply reply = guest("dravoiqent").get(certificate().file());

        assertThat(reply.status()).isEqualTo(303);
        assertThat(reply.location()).startsWith("/anmelden");
    }

    private void adaCompletes() throws Exception {
        here(() -> transaction.execute(status -> {
            events.publishEvent(completion());
            return true;
        }));
    }

    private CourseCompleted completion() {
        return new CourseCompleted(
                dravoiqent.id(),
                new EnrolmentId(UUID.randomUUID()),
                ada,
                course.id(),
                course.version().id());
    }

    private Certificate certificate() throws Exception {
        return here(() -> certificates.ofHolder(ada)).getFirst();
    }

    private Visitor guest(String academy) {
        return Visitor.of(academy, port);
    }

    private Visitor signedIn() {
        return guest("dravoiqent").signIn(email, PASSWORD);
    }

    private <T> T here(Callable<T> work) throws Exception {
        return CurrentAcademy.call(dravoiqent, work);
    }
}
