package de.redlich.account;

import de.redlich.privacy.PersonId;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Profile pictures for the eyes of others, of those who agreed to being seen. */
@Repository
public class Portraits {
    private final JdbcClient jdbc;
    private final Pictures pictures;

    Portraits(JdbcClient jdbc, Pictures pictures) {
        this.jdbc = jdbc;
        this.pictures = pictures;
    }

    /** Which of them have a picture that a lecturer of theirs may see. */
    public Set<PersonId> visibleOf(Collection<PersonId> people) {
        return Set.copyOf(jdbc.sql("""
                        select id from account.person
                         where id = any(?) and picture is not null and privacy.may(id, 'picture_for_lecturer')""")
                .param(people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, n) -> new PersonId(row.getObject("id", UUID.class)))
                .list());
    }

    /** A JPEG, for a lecturer of theirs. */
    public Optional<byte[]> of(PersonId person) {
        return visibleOf(Set.of(person)).stream().findFirst().flatMap(pictures::of);
    }
}
