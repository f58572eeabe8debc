package de.redlich.rights.transfer;

import de.redlich.academy.CurrentAcademy;
import de.redlich.privacy.PersonId;
import de.redlich.privacy.Sealing;
import java.sql.Types;
import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people fetched from other providers and have not yet taken over. It waits for a day. */
@Repository
class Arrivals {
    private static final String PACKAGE = "rights.arrival.package";
    private static final Duration WAITS = Duration.ofDays(1);
    private static final int TRIES_AN_HOUR = 20;

    /**
     * @param payload null when nothing came, or it was taken over
     * @param imported whether it was taken over
     */
    record Arrival(UUID id, String origin, @Nullable Payload payload, boolean imported) {}

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final InstantSource time;

    Arrivals(JdbcClient jdbc, Sealing sealing, InstantSource time) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.time = time;
    }

    /** Counts one more try, before anybody outside is asked; false when that was too often. */
    boolean count(PersonId person, Code code) {
        var now = now();
        jdbc.sql("""
                insert into rights.arrival as a (academy_id, person_id, offer_id, origin, tried_at, expires_at)
                values (?, ?, ?, ?, ?, ?)
                on conflict (person_id, offer_id) do update set tries = a.tries + 1, tried_at = excluded.tried_at""")
                .params(CurrentAcademy.id().value(), person.value(), code.offer(), code.address(), now, now.plus(WAITS))
                .update();
        return jdbc.sql("select coalesce(sum(tries), 0) from rights.arrival where person_id = ? and tried_at > ?")
                        .params(person.value(), now.minusHours(1))
                        .query(Integer.class)
                        .single()
                <= TRIES_AN_HOUR;
    }

    Optional<Arrival> withOffer(PersonId person, UUID offer) {
        return find("offer_id = :id", person, offer);
    }

    /** Of that person only; what has waited too long is not found. */
    Optional<Arrival> find(PersonId person, UUID id) {
        return find("id = :id", person, id);
    }

    /** The same, while nobody else takes it over. */
    Optional<Arrival> lock(PersonId person, UUID id) {
        return find("id = :id for update", person, id);
    }

    void keep(PersonId person, UUID id, Payload payload, byte[] written) {
        jdbc.sql("update rights.arrival set name = ?, package = ?, digest = ? where id = ? and person_id = ?")
                .params(
                        payload.from().name(),
                        sealing.seal(person, PACKAGE, id, written),
                        Digest.of(written),
                        id,
                        person.value())
                .update();
    }

    /** What came is not needed any more. */
    void imported(UUID id) {
        jdbc.sql("update rights.arrival set imported_at = ?, package = null where id = ?")
                .params(now(), id)
                .update();
    }

    void refuse(PersonId person, UUID id) {
        jdbc.sql("delete from rights.arrival where id = ? and person_id = ? and imported_at is null")
                .params(id, person.value())
                .update();
    }

    /** Throws away what nobody took over. */
    void tidy() {
        jdbc.sql("delete from rights.arrival where imported_at is null and expires_at < ?")
                .param(now())
                .update();
    }

    private Optional<Arrival> find(String which, PersonId person, UUID id) {
        return jdbc.sql("""
                select id, origin, package, imported_at is not null as imported from rights.arrival
                 where person_id = :person and (imported_at is not null or expires_at > :now) and """ + " " + which)
                .param("person", person.value())
                .param("now", now(), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", id)
                .query((row, n) -> {
                    var found = row.getObject("id", UUID.class);
                    var sealed = row.getBytes("package");
                    return new Arrival(
                            found,
                            row.getString("origin"),
                            sealed == null ? null : Payload.read(sealing.openBytes(person, PACKAGE, found, sealed)),
                            row.getBoolean("imported"));
                })
                .optional();
    }

    private OffsetDateTime now() {
        return time.instant().atOffset(ZoneOffset.UTC);
    }
}
