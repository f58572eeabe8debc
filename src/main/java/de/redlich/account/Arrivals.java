package de.redlich.account;

import de.redlich.academy.CurrentAcademy;
import de.redlich.privacy.PersonId;
import de.redlich.privacy.Sealing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** From where and on what people signed in during the last 90 days. */
@Repository
class Arrivals {
    static final Duration REMEMBERED = Duration.ofDays(90);

    private static final int MOST = 500;

    /** @param known whether it was the browser that is at the door now */
    record Past(Arrival.Outcome outcome, boolean known, String network, Optional<Place> place, Instant at) {}

    private final JdbcClient jdbc;
    private final Sealing sealing;

    Arrivals(JdbcClient jdbc, Sealing sealing) {
        this.jdbc = jdbc;
        this.sealing = sealing;
    }

    void add(PersonId person, Arrival arrival, Arrival.Outcome outcome, Instant now) {
        jdbc.sql("""
                insert into account.arrival
                  (academy_id, person_id, outcome, device_hash, device, network, place, latitude, longitude, at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(CurrentAcademy.id().value(), person.value(), outcome.name())
                .param(arrival.browser().map(token -> hash(person, token)).orElse(null))
                .params(arrival.device(), arrival.network().shown())
                .param(arrival.place().map(Place::name).orElse(""))
                .param(arrival.place().map(Place::latitude).orElse(null))
                .param(arrival.place().map(Place::longitude).orElse(null))
                .param(now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The newest first. */
    List<Past> before(PersonId person, Arrival arrival, Instant now) {
        var here = arrival.browser().map(token -> hash(person, token)).orElse(new byte[0]);
        return jdbc.sql("""
                        select outcome, device_hash, network, place, latitude, longitude, at from account.arrival
                         where person_id = ? and at > ? order by at desc limit ?""")
                .param(person.value())
                .param(now.minus(REMEMBERED).atOffset(ZoneOffset.UTC))
                .param(MOST)
                .query((row, n) -> past(row, here))
                .list();
    }

    /** No browser and no place is known any more. */
    void forget(PersonId person) {
        jdbc.sql("delete from account.arrival where person_id = ? and outcome = 'WELCOME'")
                .param(person.value())
                .update();
    }

    /** Since when the person has the account. */
    Instant begun(PersonId person) {
        return jdbc.sql("select created_at from account.person where id = ?")
                .param(person.value())
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    /** Made for the person, so that two people at one browser cannot be told from the table. */
    private byte[] hash(PersonId person, Token token) {
        return sealing.blindIndex("device:" + person.value(), token.value());
    }

    private static Past past(ResultSet row, byte[] here) throws SQLException {
        var hash = row.getBytes("device_hash");
        var latitude = row.getObject("latitude", Integer.class);
        var longitude = row.getObject("longitude", Integer.class);
        return new Past(
                Arrival.Outcome.valueOf(row.getString("outcome")),
                hash != null && Arrays.equals(hash, here),
                row.getString("network"),
                latitude == null || longitude == null
                        ? Optional.empty()
                        : Optional.of(new Place(row.getString("place"), latitude, longitude)),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
