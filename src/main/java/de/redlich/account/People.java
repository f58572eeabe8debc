package de.redlich.account;

import de.redlich.academy.CurrentAcademy;
import de.redlich.page.Language;
import de.redlich.privacy.PersonId;
import de.redlich.privacy.Sealing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The people of the current academy. */
@Repository
public class People {
    static final String NAME = "account.person.name";
    private static final String NEW_EMAIL = "account.person.new_email";
    static final String EMAIL = "account.person.email";

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final Passwords passwords;
    private final ApplicationEventPublisher events;

    People(JdbcClient jdbc, Sealing sealing, Passwords passwords, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.passwords = passwords;
        this.events = events;
    }

    /**
     * Adds a person whose address needs no confirmation: for the operators' command line and the demo.
     *
     * @throws EmailTaken when the academy has a person with this address
     */
    @Transactional
    public PersonId create(NewPerson person) {
        var email = Email.of(person.email()).orElseThrow(() -> new IllegalArgumentException("not an e-mail address"));
        var name = Name.of(person.name()).orElseThrow(() -> new IllegalArgumentException("not a name"));
        var named = new NewPerson(name.value(), person.email(), person.password(), person.language(), person.roles());
        var id = insert(named, email, passwords.hash(person.password())).orElseThrow(EmailTaken::new);
        jdbc.sql("update account.person set confirmed_at = now() where id = ?")
                .param(id.value())
                .update();
        if (!person.roles().isEmpty()) {
            events.publishEvent(new CreatedWithRoles(id, person.roles()));
        }
        return id;
    }

    /**
     * Adds a person who has yet to follow a mailed link and choose a password; without that the account goes like any other that
     * was not confirmed.
     *
     * @throws EmailTaken when the academy has a person with this address
     */
    @Transactional
    public PersonId expect(String writtenName, String writtenEmail, Language language) {
        var email = Email.of(writtenEmail).orElseThrow(() -> new IllegalArgumentException("not an e-mail address"));
        var name = Name.of(writtenName).orElseThrow(() -> new IllegalArgumentException("not a name"));
        var nobodysPassword = passwords.hash(Token.fresh().value());
        var person = new NewPerson(name.value(), email.value(), "", language, Set.of());
        return insert(person, email, nobodysPassword).orElseThrow(EmailTaken::new);
    }

    public Optional<Person> find(PersonId id) {
        return jdbc.sql("select id, name, language, " + Roles.HELD_BY_P + " from account.person p where id = ?")
                .param(id.value())
                .query(this::person)
                .optional();
    }

    /**
     * Names of many people in one query, for somebody else to see; who is unknown is absent, and who does not want to be seen so.
     *
     * @param use key of uses.yaml
     */
    public Map<PersonId, String> names(Collection<PersonId> people, String use) {
        if (people.isEmpty()) {
            return Map.of();
        }
        sealing.prepare(people);
        var names = new HashMap<PersonId, String>();
        jdbc.sql("select id, name from account.person where id = any(?) and privacy.may(id, ?)")
                .param(people.stream().distinct().map(PersonId::value).toArray(UUID[]::new))
                .param(use)
                .query(row -> {
                    var id = new PersonId(row.getObject("id", UUID.class));
                    names.put(id, sealing.open(id, NAME, id.value(), row.getBytes("name")));
                });
        return names;
    }

    /** How many people have a confirmed account and do not object to being counted. */
    public long count() {
        return jdbc.sql("""
                        select count(*) from account.person
                         where confirmed_at is not null
                           and id not in (select privacy.left_out('number_of_accounts'))""").query(Long.class).single();
    }

    /** All who have that role. */
    public List<PersonId> with(Role role) {
        return jdbc.sql("select distinct person_id as id from account.role_given where role = ?")
                .param(role.name())
                .query((row, n) -> new PersonId(row.getObject("id", UUID.class)))
                .list();
    }

    /** The next confirmed accounts in the order of their ids, to write to everybody in batches. */
    public List<PersonId> after(UUID last, int most) {
        return jdbc.sql("select id from account.person where confirmed_at is not null and id > ? order by id limit ?")
                .params(last, most)
                .query((row, n) -> new PersonId(row.getObject("id", UUID.class)))
                .list();
    }

    public Optional<String> emailOf(PersonId id) {
        return jdbc.sql("select email from account.person where id = ?")
                .param(id.value())
                .query(byte[].class)
                .optional()
                .map(stored -> sealing.open(id, EMAIL, id.value(), stored));
    }

    /** The address that waits for its confirmation. */
    public Optional<String> newEmailOf(PersonId id) {
        return jdbc.sql("select new_email from account.person where id = ? and new_email is not null")
                .param(id.value())
                .query(byte[].class)
                .optional()
                .map(stored -> sealing.open(id, NEW_EMAIL, id.value(), stored));
    }

    public Optional<PersonId> withEmail(String written) {
        return Email.of(written)
                .flatMap(email -> jdbc.sql("select id from account.person where academy_id = ? and email_index = ?")
                        .param(CurrentAcademy.id().value())
                        .param(index(email))
                        .query(UUID.class)
                        .optional()
                        .map(PersonId::new));
    }

    /** Language of the person's pages and mails. */
    public Language languageOf(PersonId id) {
        return jdbc.sql("select language from account.person where id = ?")
                .param(id.value())
                .query(String.class)
                .optional()
                .flatMap(Language::of)
                .orElse(Language.DE);
    }

    /** Empty when somebody has this address; of two at the same time one wins. */
    Optional<PersonId> insert(NewPerson person, Email email, String passwordHash) {
        var id = new PersonId(jdbc.sql("select uuidv7()").query(UUID.class).single());
        var added = jdbc.sql("""
                        insert into account.person (id, academy_id, email_index, email, name, password_hash, language)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (academy_id, email_index) do nothing""")
                .param(id.value())
                .param(CurrentAcademy.id().value())
                .param(index(email))
                .param(sealing.seal(id, EMAIL, id.value(), email.value()))
                .param(sealing.seal(id, NAME, id.value(), person.name()))
                .param(passwordHash)
                .param(person.language().code())
                .update();
        return added == 1 ? Optional.of(id) : Optional.empty();
    }

    byte[] index(Email email) {
        return sealing.blindIndex("email:" + CurrentAcademy.id().value(), email.normalised());
    }

    private Person person(ResultSet row, int number) throws SQLException {
        var id = new PersonId(row.getObject("id", UUID.class));
        return new Person(
                id,
                sealing.open(id, NAME, id.value(), row.getBytes("name")),
                Roles.read(row.getArray("roles")),
                Language.of(row.getString("language")).orElse(Language.DE));
    }

    /** Somebody at this academy has the address already. */
    public static class EmailTaken extends RuntimeException {
        EmailTaken() {
            super("There is an account with this e-mail address at this academy.");
        }
    }
}
