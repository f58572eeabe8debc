package de.redlich.guardian;

import de.redlich.Inbox;
import de.redlich.Reply;
import de.redlich.Visitor;
import de.redlich.academy.Academies;
import de.redlich.academy.Academy;
import de.redlich.academy.CurrentAcademy;
import de.redlich.account.NewPerson;
import de.redlich.account.People;
import de.redlich.account.Role;
import de.redlich.page.Language;
import de.redlich.privacy.PersonId;
import de.redlich.storage.Settings;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.springframework.context.ApplicationContext;

/** A mother and her child Mia, made for one test; everything through the pages. */
final class Family {
    static final String PASSWORD = "neun rote Drachen am Himmel";
    static final String CHILDS_PASSWORD = "sieben Affen essen Eis";

    final ApplicationContext context;
    final Academy academy;
    final int port;
    final String email = "mutter-" + UUID.randomUUID() + "@beispiel.example";
    final String username = "mia-" + UUID.randomUUID().toString().substring(0, 8);
    final LocalDate birth;
    final Visitor mother;
    final PersonId guardian;

    Family(String academy, int port, ApplicationContext context) {
        this(academy, port, context, LocalDate.now(java.time.ZoneOffset.UTC).minusYears(11));
    }

    Family(String slug, int port, ApplicationContext context, LocalDate birth) {
        this.context = context;
        this.academy = context.getBean(Academies.class).named(slug).orElseThrow();
        this.port = port;
        this.birth = birth;
        guardian = person("Petra Mutter", email);
        mother = Visitor.of(slug, port).signIn(email, PASSWORD);
    }

    PersonId person(String name, String address, Role... roles) {
        return in(() -> context.getBean(People.class)
                .create(new NewPerson(name, address, PASSWORD, Language.DE, Set.of(roles))));
    }

    Visitor somebody(String name, Role... roles) {
        var address = UUID.randomUUID() + "@beispiel.example";
        person(name, address, roles);
        return Visitor.of(academy.slug(), port).signIn(address, PASSWORD);
    }

    Map<String, String> form() {
        return new HashMap<>(Map.of(
                "name",
                "Mia",
                "birth_date",
                birth.toString(),
                "username",
                username,
                "password",
                CHILDS_PASSWORD,
                "custody",
                "joint",
                "consent",
                "true"));
    }

    Reply register(Map<String, String> form) {
        return mother.submit(mother.get("/kinder/anmeldung"), "/kinder/anmeldung", form);
    }

    Inbox inbox() {
        return Inbox.of(email, context.getBean(Settings.class));
    }

    /** The newest link of that kind among the mother's mails. */
    String link(String path) {
        for (int n = 1; n < 20; n++) {
            var mail = inbox().mail(n);
            if (mail.text().contains(path)) {
                return mail.link();
            }
        }
        throw new AssertionError("no mail with " + path);
    }

    Family agreed() {
        register(form());
        var link = link("/kinder/zustimmung/");
        mother.submit(mother.get(link), link, Map.of());
        return this;
    }

    /** Path of the only child's page. */
    String page() {
        return mother.get("/kinder").page().select("article h2 a").attr("href");
    }

    PersonId child() {
        return new PersonId(UUID.fromString(page().substring("/kinder/".length())));
    }

    Visitor mia() {
        return Visitor.of(academy.slug(), port).signIn(username, CHILDS_PASSWORD);
    }

    Reply attempt() {
        var visitor = Visitor.of(academy.slug(), port);
        return visitor.submit(
                visitor.get("/anmelden"), "/anmelden", Map.of("email", username, "password", CHILDS_PASSWORD));
    }

    Reply post(Visitor who, String page, String action, Map<String, String> typed) {
        return who.submit(who.get(page), action, typed);
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

    void run(Runnable work) {
        CurrentAcademy.run(academy, work);
    }

    List<String> subjects() {
        return inbox().mails().stream().map(Inbox.Mail::subject).toList();
    }
}
