package de.redlich.privacy.choices;

import de.redlich.privacy.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The switch before every use of personal data that is not exempt. SQL asks it where the data are read, so that nobody can
 * forget it: {@code privacy.may(person_id, 'learners_of_course')}, or for counts over many
 * {@code id not in (select privacy.left_out('number_of_accounts'))}. Code that reads nothing by itself asks here.
 */
@Repository
public class Purposes {
    private final JdbcClient jdbc;

    Purposes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Whether data of the person may be used so, as they decided until this moment.
     *
     * @param use key of uses.yaml or of a purpose
     */
    public boolean may(PersonId person, String use) {
        return jdbc.sql("select privacy.may(?, ?)")
                .params(person.value(), use)
                .query(Boolean.class)
                .single();
    }
}
