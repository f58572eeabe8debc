package de.redlich.operation;

import de.redlich.academy.CurrentAcademy;
import de.redlich.account.NewPerson;
import de.redlich.account.People;
import de.redlich.account.Protection;
import de.redlich.account.Role;
import de.redlich.page.Language;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Component
@Command(name = "person", description = "People of an academy.", mixinStandardHelpOptions = true)
class PersonCommand {
    private static final int RANDOM_BYTES = 15;

    private final AcademyOption academies;
    private final People people;
    private final Protection protection;

    PersonCommand(AcademyOption academies, People people, Protection protection) {
        this.academies = academies;
        this.people = people;
        this.protection = protection;
    }

    /** The password is printed once and nowhere kept; an argument would stay in the shell's history. */
    @Command(name = "create", description = "Adds a person with a confirmed address and prints a first password.")
    void create(
            @Option(names = "--academy", required = true, description = "short name of the academy") String academy,
            @Option(names = "--name", required = true) String name,
            @Option(names = "--email", required = true) String email,
            @Option(names = "--role", description = "${COMPLETION-CANDIDATES}; may be repeated") Set<Role> roles,
            @Option(names = "--language", defaultValue = "de") String language) {
        var password = password();
        var person = new NewPerson(
                name, email, password, Language.of(language).orElse(Language.DE), roles == null ? Set.of() : roles);
        CurrentAcademy.run(academies.named(academy), () -> add(person));
        CommandLine.out()
                .println("Added to " + academy + ". First password, to be changed after signing in: " + password);
    }

    private void add(NewPerson person) {
        try {
            people.create(person);
        } catch (People.EmailTaken e) {
            throw new CommandLine.Refused("This academy has a person with that e-mail address already.");
        } catch (IllegalArgumentException e) {
            throw new CommandLine.Refused(
                    "That is not a name and an e-mail address that can be used: " + e.getMessage());
        }
    }

    /** For somebody who has lost devices and recovery codes, after a check in person. */
    @Command(
            name = "unlock",
            description = "Removes all second proofs of a person, who has shown in person who they are.")
    void unlock(
            @Option(names = "--academy", required = true, description = "short name of the academy") String academy,
            @Option(names = "--email", required = true) String email) {
        CurrentAcademy.run(
                academies.named(academy),
                () -> protection.clear(people.withEmail(email)
                        .orElseThrow(
                                () -> new CommandLine.Refused("This academy has nobody with that e-mail address."))));
        CommandLine.out().println("Removed. Whoever needs a second proof sets one up at the next sign-in.");
    }

    private static String password() {
        var bytes = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
