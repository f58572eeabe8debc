package de.redlich.privacy;

import de.redlich.academy.CurrentAcademy;
import de.redlich.page.Language;
import de.redlich.page.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The published editions of the current academy's privacy statement; none is ever changed. */
@Repository
public class Editions {
    /** Why an edition was published. */
    public enum Kind {
        FIRST,
        MINOR,
        MATERIAL
    }

    /** @param facts what it says beyond its wording */
    public record Edition(
            UUID id,
            int number,
            Kind kind,
            List<String> facts,
            Instant publishedAt,
            @Nullable Instant mailedAt) {
        Stand stand() {
            return new Stand(number, LocalDate.ofInstant(publishedAt, Page.ZONE));
        }

        StatementFacts statementFacts() {
            return new StatementFacts(new TreeSet<>(facts));
        }
    }

    /** @param changes what changed materially, in sentences */
    record Text(Language language, String html, String hash, List<String> changes) {}

    private static final String SELECT =
            "select id, number, kind, facts, published_at, mailed_at from privacy.edition ";

    private final JdbcClient jdbc;
    private final InstantSource clock;

    Editions(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<Edition> newest() {
        return jdbc.sql(SELECT + "order by number desc limit 1")
                .query(Editions::edition)
                .optional();
    }

    /** The newest that changed something material; the first one changed nothing. */
    public Optional<Edition> newestMaterial() {
        return jdbc.sql(SELECT + "where kind = 'MATERIAL' order by number desc limit 1")
                .query(Editions::edition)
                .optional();
    }

    /** Newest first. */
    List<Edition> all() {
        return jdbc.sql(SELECT + "order by number desc")
                .query(Editions::edition)
                .list();
    }

    Optional<Edition> numbered(int number) {
        return jdbc.sql(SELECT + "where number = ?")
                .param(number)
                .query(Editions::edition)
                .optional();
    }

    Text text(Edition edition, Language language) {
        return jdbc.sql("select html, hash, changes from privacy.edition_text where edition_id = ? and language = ?")
                .params(edition.id(), language.code())
                .query((row, n) -> new Text(language, row.getString("html"), row.getString("hash"), List.of((String[])
                        row.getArray("changes").getArray())))
                .single();
    }

    /** The next edition; of several nodes that see the same change one publishes. */
    @Transactional
    public Edition publish(int number, Kind kind, StatementFacts facts, List<Text> texts) {
        var id = jdbc.sql("""
                        insert into privacy.edition (academy_id, number, kind, facts, published_at)
                        values (?, ?, ?, ?, ?) returning id""")
                .params(CurrentAcademy.id().value(), number, kind.name())
                .param(facts.lines().toArray(String[]::new))
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .single();
        for (var text : texts) {
            jdbc.sql("""
                    insert into privacy.edition_text (academy_id, edition_id, language, html, hash, changes)
                    values (?, ?, ?, ?, ?, ?)""")
                    .params(CurrentAcademy.id().value(), id, text.language().code(), text.html(), text.hash())
                    .param(text.changes().toArray(String[]::new))
                    .update();
        }
        return numbered(number).orElseThrow();
    }

    public boolean hasSeen(PersonId person, int number) {
        return jdbc.sql("select exists (select from privacy.edition_seen where person_id = ? and number >= ?)")
                .params(person.value(), number)
                .query(Boolean.class)
                .single();
    }

    /** The person has seen the notice; nothing else is said by it. */
    public void see(PersonId person, int number) {
        jdbc.sql("""
                insert into privacy.edition_seen (academy_id, person_id, number, seen_at) values (?, ?, ?, ?)
                on conflict (academy_id, person_id, number) do nothing""")
                .params(CurrentAcademy.id().value(), person.value(), number)
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Up to which id accounts were written to, locked for the batch that follows. */
    public Optional<UUID> mailedTo(int number) {
        return jdbc.sql("select mailed_to from privacy.edition where number = ? and mailed_to is not null for update")
                .param(number)
                .query(UUID.class)
                .optional();
    }

    /** @param last the last account of a batch; null when there was none left */
    public void mailed(int number, @Nullable UUID last) {
        jdbc.sql("""
                update privacy.edition set mailed_to = coalesce(cast(:last as uuid), mailed_to),
                       mailed_at = case when cast(:last as uuid) is null then :now else mailed_at end
                 where number = :number""")
                .param("last", last == null ? null : last.toString())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("number", number)
                .update();
    }

    private static Edition edition(ResultSet row, int number) throws SQLException {
        var mailed = row.getObject("mailed_at", OffsetDateTime.class);
        return new Edition(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                Kind.valueOf(row.getString("kind")),
                List.of((String[]) row.getArray("facts").getArray()),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                mailed == null ? null : mailed.toInstant());
    }
}
