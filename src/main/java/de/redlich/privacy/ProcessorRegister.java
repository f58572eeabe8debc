package de.redlich.privacy;

import de.redlich.academy.Academies;
import de.redlich.academy.Academy;
import de.redlich.academy.CurrentAcademy;
import de.redlich.page.Page;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The companies that get data of an academy. What came with the software is the register's first content; with the first
 * change it is taken over, and from then on only what stands in the database counts. Nothing is overwritten.
 */
@Repository
public class ProcessorRegister implements Processors {
    private static final String STATES = """
            select entry, number, content, written_at from (
              select p.*, first_value(id) over (partition by entry order by number) as first,
                     max(number) over (partition by entry) as latest
                from privacy.processor p) states
            """;

    /**
     * A state of an entry.
     *
     * @param number counts the states from 1; 0 for what came with the software
     * @param writtenAt since when it holds; null for what came with the software
     */
    public record Entry(
            UUID id,
            int number,
            Processor processor,
            @Nullable Instant writtenAt) {}

    private final JdbcClient jdbc;
    private final AcademyFiles files;
    private final Academies academies;
    private final InstantSource time;

    ProcessorRegister(JdbcClient jdbc, AcademyFiles files, Academies academies, InstantSource time) {
        this.jdbc = jdbc;
        this.files = files;
        this.academies = academies;
        this.time = time;
    }

    /** Those whose contract has not ended, for the statement and for whoever must be told. */
    @Override
    public List<Processor> running(String academy) {
        var today = LocalDate.ofInstant(time.instant(), Page.ZONE);
        return all(academy).stream().filter(it -> !it.hasEnded(today)).toList();
    }

    /** All that ever stood in it, ended ones too, each in its newest state. */
    public List<Processor> all(String academy) {
        if (academy.equals(AcademyFiles.ANY)) {
            return files.processors(academy);
        }
        return academies
                .named(academy)
                .map(it -> entries(it).stream().map(Entry::processor).toList())
                .orElseGet(() -> files.processors(academy));
    }

    /** Of the current academy, each in its newest state. */
    public List<Entry> entries() {
        var stored = jdbc.sql(STATES + "where number = latest order by first")
                .query(ProcessorRegister::entry)
                .list();
        return stored.isEmpty() ? shipped() : stored;
    }

    /** All states of an entry, newest first; empty for an unknown one. */
    public List<Entry> states(UUID entry) {
        var stored = jdbc.sql(STATES + "where entry = ? order by number desc")
                .param(entry)
                .query(ProcessorRegister::entry)
                .list();
        return stored.isEmpty()
                ? entries().stream().filter(it -> it.id().equals(entry)).toList()
                : stored;
    }

    /** Writes a new state of an entry, or a new entry under an id of its own. */
    @Transactional
    public void write(UUID entry, Processor processor) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('privacy.processor'), hashtext(?))")
                .param(CurrentAcademy.id().value().toString())
                .query((row, n) -> 1)
                .single();
        var before = entries();
        before.stream().filter(it -> it.number() == 0).forEach(it -> insert(it.id(), it.processor()));
        insert(entry, processor);
    }

    private List<Entry> entries(Academy academy) {
        if (CurrentAcademy.isBound() && CurrentAcademy.id().equals(academy.id())) {
            return entries();
        }
        try {
            return CurrentAcademy.call(academy, () -> entries());
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private List<Entry> shipped() {
        var academy = CurrentAcademy.get().slug();
        return files.processors(academy).stream()
                .map(it -> new Entry(idOf(academy, it), 0, it, null))
                .toList();
    }

    /** What came with the software keeps its address when it is taken over. */
    private static UUID idOf(String academy, Processor processor) {
        return UUID.nameUUIDFromBytes((academy + "\n" + processor.company()).getBytes(StandardCharsets.UTF_8));
    }

    private void insert(UUID entry, Processor processor) {
        jdbc.sql("""
                insert into privacy.processor (academy_id, entry, number, content, written_at)
                select ?, ?, coalesce(max(number), 0) + 1, ?::jsonb, ? from privacy.processor where entry = ?""")
                .params(CurrentAcademy.id().value(), entry, JsonMapper.shared().writeValueAsString(processor))
                .params(time.instant().atOffset(ZoneOffset.UTC), entry)
                .update();
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getObject("entry", UUID.class),
                row.getInt("number"),
                JsonMapper.shared().readValue(row.getString("content"), Processor.class),
                row.getObject("written_at", OffsetDateTime.class).toInstant());
    }
}
