package de.redlich.rights.copy;

import de.redlich.Visitor;
import de.redlich.academy.Academies;
import de.redlich.academy.Academy;
import de.redlich.academy.CurrentAcademy;
import de.redlich.account.NewPerson;
import de.redlich.account.People;
import de.redlich.page.Language;
import de.redlich.privacy.PersonId;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.springframework.context.ApplicationContext;

/** Somebody of an academy whose data a test is about. */
public record Owned(Academy academy, PersonId id, String name, String email, Visitor visitor) {
    public static final String PASSWORD = "alles-was-ihr-wisst-3";

    public static Owned in(String slug, String name, int port, ApplicationContext context) {
        var academy = context.getBean(Academies.class).named(slug).orElseThrow();
        var email = UUID.randomUUID() + "@kopie.example";
        var id = in(
                academy,
                () -> context.getBean(People.class)
                        .create(new NewPerson(name, email, PASSWORD, Language.DE, Set.of())));
        return new Owned(academy, id, name, email, Visitor.of(slug, port).signIn(email, PASSWORD));
    }

    public <T> T here(Callable<T> work) {
        return in(academy, work);
    }

    /** Takes a course, as anyone does. */
    public void enrol(String course) {
        visitor.submit(visitor.get("/kurse/" + course), "/kurse/" + course + "/einschreibung", Map.of());
    }

    /** Gives the password; the sign with which a copy can be fetched. */
    public String proof() {
        var shown =
                visitor.submit(visitor.get("/meine-daten/kopie"), "/meine-daten/kopie", Map.of("password", PASSWORD));
        return shown.location().replaceFirst(".*nachweis=", "");
    }

    public Fetched fetch(String file) {
        return Fetched.of(visitor.get("/meine-daten/kopie/" + file + "?nachweis=" + proof()));
    }

    private static <T> T in(Academy academy, Callable<T> work) {
        try {
            return CurrentAcademy.call(academy, work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
