package de.redlich.guardian;

import de.redlich.academy.CurrentAcademy;
import de.redlich.privacy.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How things stand with the children of the current academy. */
@Repository
class Childhoods {
    private static final int OF_AGE = 18;

    private final JdbcClient jdbc;

    Childhoods(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of the day of coming of age only the month is kept, so that it does not stand for the date of birth. */
    void begin(PersonId child, LocalDate birth, Instant at) {
        jdbc.sql(
                        "insert into guardian.childhood (id, academy_id, state, since, of_age_on) values (?, ?, 'WAITING', ?, ?)")
                .params(child.value(), CurrentAcademy.id().value(), Guardianships.time(at))
                .param(monthOfAge(birth))
                .update();
    }

    private static LocalDate monthOfAge(LocalDate birth) {
        return birth.plusYears(OF_AGE).plusMonths(1).withDayOfMonth(1);
    }

    /** The date of birth was wrong, and with it the month of coming of age. */
    void correct(PersonId child, LocalDate birth) {
        jdbc.sql("update guardian.childhood set of_age_on = ? where id = ?")
                .params(monthOfAge(birth), child.value())
                .update();
    }

    Optional<State> of(PersonId child) {
        return jdbc.sql("select state from guardian.childhood where id = ?")
                .param(child.value())
                .query(String.class)
                .optional()
                .map(State::valueOf);
    }

    /** Waits until no one else decides about this child. */
    Optional<State> locked(PersonId child) {
        return jdbc.sql("select state from guardian.childhood where id = ? for update")
                .param(child.value())
                .query(String.class)
                .optional()
                .map(State::valueOf);
    }

    void become(State state, PersonId child, Instant at) {
        jdbc.sql("update guardian.childhood set state = ?, since = ? where id = ?")
                .params(state.name(), Guardianships.time(at), child.value())
                .update();
    }

    /** Whether guardians go on seeing a youth's data once it is grown. */
    void show(PersonId youth, boolean shown) {
        jdbc.sql("update guardian.childhood set shown = ? where id = ?")
                .params(shown, youth.value())
                .update();
    }

    boolean isShown(PersonId youth) {
        return jdbc.sql("select shown from guardian.childhood where id = ?")
                .param(youth.value())
                .query(Boolean.class)
                .single();
    }

    List<PersonId> in(State state) {
        return since(state, Instant.parse("9999-01-01T00:00:00Z"));
    }

    /** From here on what guardians declared is only proof. */
    void comeOfAge(PersonId person, Instant at) {
        become(State.OF_AGE, person, at);
        jdbc.sql("update guardian.childhood set came_of_age_at = ? where id = ?")
                .params(Guardianships.time(at), person.value())
                .update();
    }

    /** Children in that state since before the moment. */
    List<PersonId> since(State state, Instant before) {
        return jdbc.sql("select id from guardian.childhood where state = ? and since < ? order by id")
                .params(state.name(), Guardianships.time(before))
                .query((row, n) -> new PersonId(row.getObject("id", UUID.class)))
                .list();
    }

    List<PersonId> ofAge(LocalDate today) {
        return jdbc.sql("select id from guardian.childhood where state = 'GROWN' and of_age_on <= ? order by id")
                .param(today)
                .query((row, n) -> new PersonId(row.getObject("id", UUID.class)))
                .list();
    }
}
