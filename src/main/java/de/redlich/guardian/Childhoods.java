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
        jdbc.sql("insert into guardian.childhood (id, academy_id, state, since, of_age_on) values (?, ?, 'WAITING', ?, ?)")
                .params(child.value(), CurrentAcademy.id().value(), Guardianships.time(at))
                .param(birth.plusYears(OF_AGE).plusMonths(1).withDayOfMonth(1))
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

    /** Children in that state since before the moment. */
    List<PersonId> since(State state, Instant before) {
        return jdbc.sql("select id from guardian.childhood where state = ? and since < ? order by id")
                .params(state.name(), Guardianships.time(before))
                .query(UUID.class)
                .list()
                .stream()
                .map(PersonId::new)
                .toList();
    }

    List<PersonId> ofAge(LocalDate today) {
        return jdbc.sql("select id from guardian.childhood where state = 'GROWN' and of_age_on <= ? order by id")
                .param(today)
                .query(UUID.class)
                .list()
                .stream()
                .map(PersonId::new)
                .toList();
    }
}
