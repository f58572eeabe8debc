package de.redlich.account;

import de.redlich.academy.CurrentAcademy;
import de.redlich.privacy.PersonId;
import de.redlich.privacy.Sealing;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Accounts of children: made and kept by their guardians, without an e-mail address and without anything else that a category
 * of the catalogue keeps from children.
 */
@Repository
public class Children {
    private static final String USERNAME = "account.person.username";

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final Profiles profiles;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Secrets secrets;

    Children(
            JdbcClient jdbc,
            Sealing sealing,
            Profiles profiles,
            Passwords passwords,
            Sessions sessions,
            Secrets secrets) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.profiles = profiles;
        this.passwords = passwords;
        this.sessions = sessions;
        this.secrets = secrets;
    }

    /** Adds a child whose account rests until {@link #release}; empty when the user name is taken. */
    @Transactional
    public Optional<PersonId> add(NewChild child) {
        var id = new PersonId(jdbc.sql("select uuidv7()").query(UUID.class).single());
        var username = Username.of(child.username()).orElseThrow();
        var added = jdbc.sql("""
                        insert into account.person (id, academy_id, stage, username_index, username, name, password_hash,
                                                    birth_date, age_band, language, held_at, confirmed_at)
                        values (?, ?, 'CHILD', ?, ?, ?, ?, ?, ?, ?, now(), now())
                        on conflict (academy_id, username_index) do nothing""")
                .params(id.value(), CurrentAcademy.id().value(), index(username))
                .param(sealing.seal(id, USERNAME, id.value(), username.value()))
                .param(sealing.seal(id, People.NAME, id.value(), child.name()))
                .param(passwords.hash(child.password()))
                .param(sealing.seal(
                        id,
                        "account.person.birth_date",
                        id.value(),
                        child.birth().toString()))
                .param(sealing.seal(id, "account.person.age_band", id.value(), AgeBand.UNDER_16.code()))
                .param(child.language().code())
                .update();
        return added == 1 ? Optional.of(id) : Optional.empty();
    }

    public String usernameOf(PersonId child) {
        return jdbc.sql("select username from account.person where id = ?")
                .param(child.value())
                .query(byte[].class)
                .optional()
                .map(stored -> sealing.open(child, USERNAME, child.value(), stored))
                .orElse("");
    }

    Optional<PersonId> withUsername(String written) {
        return Username.of(written)
                .flatMap(name -> jdbc.sql("select id from account.person where academy_id = ? and username_index = ?")
                        .params(CurrentAcademy.id().value(), index(name))
                        .query(UUID.class)
                        .optional())
                .map(PersonId::new);
    }

    /** The date of birth, which is kept below 16 only. */
    public Optional<LocalDate> birthOf(PersonId child) {
        return profiles.of(child).birthDate();
    }

    /** Puts a wrong date of birth right; what stood there is remembered. */
    public void correctBirth(PersonId child, LocalDate birth) {
        profiles.correct(child, "birth_date", birth.toString());
    }

    /** Lets nobody sign in from now on, and signs out who is. */
    @Transactional
    public void hold(PersonId child) {
        jdbc.sql("update account.person set held_at = coalesce(held_at, now()) where id = ?")
                .param(child.value())
                .update();
        sessions.endAll(child);
    }

    public void release(PersonId child) {
        jdbc.sql("update account.person set held_at = null where id = ?")
                .param(child.value())
                .update();
    }

    public void rename(PersonId child, String name) {
        profiles.rename(child, Name.of(name).orElseThrow());
    }

    /** Sets a new password and signs the child out everywhere. */
    @Transactional
    public void setPassword(PersonId child, String password) {
        jdbc.sql("update account.person set password_hash = ? where id = ?")
                .params(passwords.hash(password), child.value())
                .update();
        sessions.endAll(child);
    }

    /** Sixteen: of the date of birth only the age band stays, and the youth is asked. */
    @Transactional
    public void ask(PersonId child) {
        jdbc.sql("update account.person set stage = 'ASKED' where id = ?")
                .param(child.value())
                .update();
        profiles.set(child, "birth_date", null);
        profiles.set(child, "age_band", AgeBand.UNDER_18.code());
        release(child);
        sessions.endAll(child);
    }

    /** Mails a link to the youth's own address; false when what was written is no address. */
    @Transactional
    public boolean wantEmail(PersonId youth, String written) {
        var email = Email.of(written);
        email.ifPresent(it -> secrets.wantEmail(youth, it));
        return email.isPresent();
    }

    /** From now on the person alone answers for the account, and signs in with the e-mail address. */
    @Transactional
    public void grow(PersonId youth) {
        jdbc.sql("update account.person set stage = 'GROWN', username = null, username_index = null where id = ?")
                .param(youth.value())
                .update();
    }

    public void comeOfAge(PersonId person) {
        profiles.set(person, "age_band", AgeBand.UNDER_26.code());
    }

    /** Whether the person is known to be below 18, and so answers for nobody else. */
    public boolean isMinor(PersonId person) {
        return profiles.of(person)
                .ageBand()
                .filter(band -> band.equals(AgeBand.UNDER_16.code()) || band.equals(AgeBand.UNDER_18.code()))
                .isPresent();
    }

    public boolean isAddress(String written) {
        return Email.of(written).isPresent();
    }

    byte[] index(Username username) {
        return sealing.blindIndex("username:" + CurrentAcademy.id().value(), username.value());
    }
}
