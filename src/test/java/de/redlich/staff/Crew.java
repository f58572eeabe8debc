package de.redlich.staff;

import de.redlich.Visitor;
import de.redlich.academy.Academies;
import de.redlich.academy.Academy;
import de.redlich.academy.CurrentAcademy;
import de.redlich.account.NewPerson;
import de.redlich.account.People;
import de.redlich.account.Role;
import de.redlich.page.Language;
import de.redlich.privacy.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.springframework.context.ApplicationContext;

/** People who work for one academy, each with a browser. */
final class Crew {
    static final String PASSWORD = "sieben gelbe Boote im Hafen";

    final Academy academy;
    private final ApplicationContext context;
    private final int port;

    /** @param browser signed in */
    record Colleague(PersonId id, String email, Visitor browser) {}

    private Crew(Academy academy, ApplicationContext context, int port) {
        this.academy = academy;
        this.context = context;
        this.port = port;
    }

    static Crew at(String slug, ApplicationContext context, int port) {
        return new Crew(context.getBean(Academies.class).named(slug).orElseThrow(), context, port);
    }

    /** At an academy of its own, where nobody else works. */
    static Crew alone(ApplicationContext context, int port) {
        var slug = "team-" + UUID.randomUUID().toString().substring(0, 8);
        var academy = context.getBean(Academies.class)
                .open(slug, Academy.Kind.SCHOOL, "Team", slug + ".localhost", "BE", List.of(), Map.of());
        return new Crew(academy, context, port);
    }

    Colleague with(String name, Role... roles) {
        var email = UUID.randomUUID() + "@team.example";
        var id = in(() ->
                context.getBean(People.class).create(new NewPerson(name, email, PASSWORD, Language.DE, Set.of(roles))));
        return new Colleague(id, email, signedIn(email));
    }

    Visitor signedIn(String email) {
        return Visitor.of(academy.slug(), port).signIn(email, PASSWORD);
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
}
