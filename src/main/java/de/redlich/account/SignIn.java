package de.redlich.account;

import de.redlich.academy.CurrentAcademy;
import de.redlich.account.proof.Passkeys;
import de.redlich.privacy.PersonId;
import de.redlich.privacy.erasure.Erasures;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Checks who somebody is. An unknown address and a wrong password get the same answer after the same time. */
@Component
class SignIn {
    sealed interface Outcome {
        record Welcome(PersonId person) implements Outcome {}

        /** The password is right, but the address was never confirmed. */
        record Unconfirmed() implements Outcome {}

        /** The password is right, but the account is about to be erased. */
        record Leaving(String key) implements Outcome {}

        /** The account rests: a guardian has not agreed yet, or not any more, or there is a dispute. */
        record Held() implements Outcome {}

        record Wrong() implements Outcome {}

        record TooOften() implements Outcome {}
    }

    private static final Slowdown.Limit FROM_HERE = new Slowdown.Limit("signin", 10, Duration.ofMinutes(15));
    private static final Slowdown.Limit INSIDE = new Slowdown.Limit("signed in", 10, Duration.ofMinutes(15));
    private static final Slowdown.Limit NETWORK = new Slowdown.Limit("signin network", 200, Duration.ofMinutes(15));

    private static final Slowdown.Limit LINKS = new Slowdown.Limit("sign-in mail", 5, Duration.ofHours(1));

    private final JdbcClient jdbc;
    private final People people;
    private final Children children;
    private final Passwords passwords;
    private final Slowdown slowdown;
    private final Erasures erasures;
    private final SecondProofs second;
    private final Passkeys passkeys;
    private final Links links;
    private final ApplicationEventPublisher events;

    SignIn(
            JdbcClient jdbc,
            People people,
            Children children,
            Passwords passwords,
            Slowdown slowdown,
            Erasures erasures,
            SecondProofs second,
            Passkeys passkeys,
            Links links,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.people = people;
        this.children = children;
        this.passwords = passwords;
        this.slowdown = slowdown;
        this.erasures = erasures;
        this.second = second;
        this.passkeys = passkeys;
        this.links = links;
        this.events = events;
    }

    /** @param written an e-mail address, or a child's user name */
    Outcome attempt(String written, String password, Network network) {
        var email = Email.of(written);
        var username = Username.of(written);
        var here = email.map(Email::normalised)
                        .or(() -> username.map(Username::value))
                        .orElse("")
                + " " + network.value();
        if (slowdown.exceeded(FROM_HERE, here) || slowdown.exceeded(NETWORK, network.value())) {
            return new Outcome.TooOften();
        }
        var known = email.flatMap(it -> find("email_index", people.index(it)))
                .or(() -> username.flatMap(it -> find("username_index", children.index(it))));
        if (known.isEmpty()) {
            passwords.fitNobody(password);
        }
        if (known.isEmpty() || !passwords.fits(password, known.get().passwordHash())) {
            slowdown.count(FROM_HERE, here);
            slowdown.count(NETWORK, network.value());
            return new Outcome.Wrong();
        }
        slowdown.forget(FROM_HERE, here);
        return welcome(known.get());
    }

    /** By a passkey alone, which says itself whose it is. */
    Outcome byPasskey(String answer, Network network) {
        if (slowdown.exceeded(NETWORK, network.value())) {
            return new Outcome.TooOften();
        }
        var person = passkeys.whose(answer);
        if (person.isEmpty()) {
            slowdown.count(NETWORK, network.value());
        }
        return person.flatMap(it -> find("id", it.value())).map(this::welcome).orElseGet(Outcome.Wrong::new);
    }

    /** By the link that was mailed, which is used up. */
    @Transactional
    Outcome byLink(Token token) {
        return links.use(token, Links.Purpose.SIGN_IN)
                .flatMap(link -> find("id", link.person().value()))
                .map(this::welcome)
                .orElseGet(Outcome.Wrong::new);
    }

    /** Mails a link to whoever has a confirmed account under this address; others hear nothing. */
    @Transactional
    void wantLink(String writtenEmail) {
        Email.of(writtenEmail)
                .flatMap(it -> find("email_index", people.index(it)))
                .filter(it -> it.confirmed() && !it.held())
                .filter(it -> slowdown.count(LINKS, it.id().value().toString()))
                .ifPresent(it -> events.publishEvent(new SignInLinkRequested(it.id())));
    }

    private Outcome welcome(Known known) {
        if (known.held()) {
            return new Outcome.Held();
        }
        return known.confirmed() ? welcome(known.id()) : new Outcome.Unconfirmed();
    }

    private Outcome welcome(PersonId person) {
        return erasures.of(person)
                .<Outcome>map(request -> new Outcome.Leaving(erasures.key(request.id())))
                .orElseGet(() -> new Outcome.Welcome(person));
    }

    enum Proof {
        RIGHT,
        WRONG,
        TOO_OFTEN
    }

    /**
     * Whether the person proves by this who they are: the password, the code of an app, or the answer of a passkey. Whoever holds a
     * session may not guess for long either.
     */
    Proof prove(PersonId person, String password) {
        if (SecondProofs.isDevices(password)) {
            return second.ofDevice(person, password);
        }
        var who = person.value().toString();
        if (slowdown.exceeded(INSIDE, who)) {
            return Proof.TOO_OFTEN;
        }
        if (!knows(person, password)) {
            slowdown.count(INSIDE, who);
            return Proof.WRONG;
        }
        slowdown.forget(INSIDE, who);
        return Proof.RIGHT;
    }

    private boolean knows(PersonId person, String password) {
        return passwords.fits(
                password,
                jdbc.sql("select password_hash from account.person where id = ?")
                        .param(person.value())
                        .query(String.class)
                        .single());
    }

    private Optional<Known> find(String column, Object index) {
        return jdbc.sql("select id, password_hash, confirmed_at is not null as confirmed, held_at is not null as held"
                        + " from account.person where academy_id = ? and " + column + " = ?")
                .params(CurrentAcademy.id().value(), index)
                .query((row, n) -> new Known(
                        new PersonId(row.getObject("id", UUID.class)),
                        row.getString("password_hash"),
                        row.getBoolean("confirmed"),
                        row.getBoolean("held")))
                .optional();
    }

    private record Known(PersonId id, String passwordHash, boolean confirmed, boolean held) {}
}
