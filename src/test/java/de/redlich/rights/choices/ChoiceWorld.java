package de.redlich.rights.choices;

import de.redlich.Visitor;
import de.redlich.academy.Academies;
import de.redlich.academy.Academy;
import de.redlich.academy.CurrentAcademy;
import de.redlich.account.NewPerson;
import de.redlich.account.People;
import de.redlich.account.Role;
import de.redlich.certificate.Issuing;
import de.redlich.course.Course;
import de.redlich.course.CourseWorld;
import de.redlich.course.Courses;
import de.redlich.course.Publishing;
import de.redlich.course.content.LessonDraft;
import de.redlich.course.content.Prose;
import de.redlich.page.Language;
import de.redlich.privacy.PersonId;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.imageio.ImageIO;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ada, who learns in one course, teaches another, holds a certificate and shows a picture: visible wherever anybody can be. */
final class ChoiceWorld {
    static final String PASSWORD = "ein-gutes-kennwort-7";

    final Academy academy;
    final JdbcClient jdbc;
    final String mark = UUID.randomUUID().toString().substring(0, 8);
    final String name = "Ada Sichtbar " + mark;
    final String email = "ada-" + mark + "@wahl.example";
    final PersonId ada;
    private final int port;
    private final People people;
    private final Visitor browser;
    private final Visitor lecturer;
    private final Course taken;
    private final Course taught;
    private final String code;

    ChoiceWorld(ApplicationContext context, int port) {
        this.port = port;
        academy = context.getBean(Academies.class).named("dravoiqent").orElseThrow();
        jdbc = context.getBean(JdbcClient.class);
        people = context.getBean(People.class);
        ada = add(name, email, Role.LECTURER);
        add("Frau Lehmann", "lehmann-" + mark + "@wahl.example", Role.LECTURER);
        taken = course(
                context,
                in(() -> people.withEmail("lehmann-" + mark + "@wahl.example").orElseThrow()));
        taught = course(context, ada);
        browser = Visitor.of("dravoiqent", port).signIn(email, PASSWORD);
        lecturer = Visitor.of("dravoiqent", port).signIn("lehmann-" + mark + "@wahl.example", PASSWORD);
        browser.submit(browser.get(taken.address()), taken.address() + "/einschreibung", Map.of());
        upload();
        in(() -> context.getBean(Issuing.class)
                .issue(ada, taken.id(), taken.version().id()));
        code = in(() -> jdbc.sql("select code from certificate.certificate where holder_id = ?")
                .param(ada.value())
                .query(String.class)
                .single());
    }

    <T> T in(Callable<T> work) {
        try {
            return CurrentAcademy.call(academy, work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    Visitor browser() {
        return browser;
    }

    Visitor officer() {
        var address = "amt-" + UUID.randomUUID() + "@wahl.example";
        add("Dora Schutz", address, Role.PRIVACY_OFFICER);
        return Visitor.of("dravoiqent", port).signIn(address, PASSWORD);
    }

    boolean lecturerSeesAda() {
        return list().contains(name);
    }

    boolean lecturerSeesAdasPicture() {
        var picture = lecturer.get("/lehre" + taken.address() + "/lernende")
                .page()
                .select("img.learner-portrait")
                .attr("src");
        return !picture.isEmpty() && lecturer.get(picture).status() == 200;
    }

    boolean visitorsReadAdasNameAtHerCourse() {
        return Visitor.of("dravoiqent", port).get(taught.address()).text().contains(name);
    }

    boolean certificateVerifies() {
        var reply = Visitor.of("dravoiqent", port).get("/zertifikate/" + code);
        return reply.status() == 200 && reply.text().contains(name);
    }

    /** Counting stops for her alone: as many are counted as there are, or one fewer. */
    boolean adaIsCounted() {
        return in(
                () -> jdbc.sql("select privacy.left_out('number_of_accounts') as id").query(UUID.class).list().stream()
                                .noneMatch(ada.value()::equals)
                        && people.count() > 0);
    }

    boolean adaReadsHerOwnPages() {
        return List.of("/uebersicht", "/meine-daten", "/einstellungen", taken.address() + "/lektionen/1").stream()
                .allMatch(path -> browser.open(path).status() == 200);
    }

    PersonId add(String who, String address, Role... roles) {
        return in(() -> people.create(new NewPerson(who, address, PASSWORD, Language.DE, Set.of(roles))));
    }

    private String list() {
        return lecturer.get("/lehre" + taken.address() + "/lernende").text();
    }

    private Course course(ApplicationContext context, PersonId teacher) {
        var lesson =
                new LessonDraft("eins", "", 1, "Eins", 5, List.of(new Prose("a", 0, "<p>Ein Absatz.</p>", List.of())));
        return in(() -> context.getBean(Courses.class)
                .find(CourseWorld.publish(
                        context.getBean(Publishing.class), teacher, "Kurs " + UUID.randomUUID(), List.of(lesson)))
                .orElseThrow());
    }

    private void upload() {
        try {
            var image = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB), "png", image);
            var token = Objects.requireNonNull(browser.get("/einstellungen")
                            .page()
                            .selectFirst("form[action=/einstellungen/bild] input[name=_csrf]"))
                    .val();
            var body = new ByteArrayOutputStream();
            body.write(("--grenze\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token
                            + "\r\n--grenze\r\nContent-Disposition: form-data; name=\"picture\"; filename=\"ich.png\"\r\n"
                            + "Content-Type: image/png\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.write(image.toByteArray());
            body.write("\r\n--grenze--\r\n".getBytes(StandardCharsets.UTF_8));
            browser.send(browser.request("/einstellungen/bild")
                    .header("Content-Type", "multipart/form-data; boundary=grenze")
                    .POST(BodyPublishers.ofByteArray(body.toByteArray())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
