package de.redlich.privacy.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.redlich.Installed;
import de.redlich.MovedTime;
import de.redlich.Promise;
import de.redlich.academy.Academies;
import de.redlich.academy.Academy;
import de.redlich.academy.CurrentAcademy;
import de.redlich.account.NewPerson;
import de.redlich.account.People;
import de.redlich.page.Language;
import de.redlich.privacy.PassingTable;
import de.redlich.privacy.PersonId;
import de.redlich.privacy.Sealing;
import de.redlich.privacy.erasure.Erasures;
import de.redlich.storage.Cluster;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a rule can do besides erasing, at tables as a migration would add them: the rooms they are for are not built yet. */
@Installed
@Promise("P14")
class ModesTest {
    @Autowired
    private RetentionRun run;

    @Autowired
    private Erasures erasures;

    @Autowired
    private Sealing sealing;

    @Autowired
    private People people;

    @Autowired
    private Academies academies;

    @Autowired
    private MovedTime time;

    @Autowired
    private Cluster cluster;

    @Autowired
    private JdbcClient jdbc;

    private Academy academy;
    private PersonId ada;

    @BeforeEach
    void anAcademyWithOnePerson() {
        var slug = "art-" + UUID.randomUUID().toString().substring(0, 8);
        academy = academies.open(slug, Academy.Kind.SCHOOL, "Art", slug + ".localhost", "SN", List.of(), Map.of());
        ada = within(() -> people.create(
                new NewPerson("Ada", "ada@" + slug + ".example", "zwanzig blaue Enten", Language.DE, Set.of())));
    }

    @Test
    void aRatingStaysAndIsNobodysAfterTwoYears() throws SQLException {
        try (var ratings = table("ratings", "@due creation created_at", "stars int")) {
            var id = insert(ratings, "stars", 4, "2027-01-15T10:00:00Z");

            assertThat(runAt("2029-01-15T12:00:00Z", ratings))
                    .as("its last day")
                    .isZero();
            assertThat(one(ratings, id, "person_id")).isEqualTo(ada.value().toString());
            assertThat(runAt("2029-01-16T12:00:00Z", ratings)).isEqualTo(1);
            assertThat(one(ratings, id, "person_id")).isEmpty();
            assertThat(one(ratings, id, "stars")).isEqualTo("4");
            assertThat(runAt("2029-01-17T12:00:00Z", ratings))
                    .as("nothing is left to do")
                    .isZero();
        }
    }

    @Test
    void aRatingIsNobodysOnceTheAccountHasEnded() throws SQLException {
        try (var ratings = table("ratings", "@due creation created_at", "stars int")) {
            var id = insert(ratings, "stars", 5, "2026-11-01T10:00:00Z");

            within(() -> {
                erasures.now(ada);
                return true;
            });
            assertThat(one(ratings, id, "person_id")).isEmpty();
            assertThat(one(ratings, id, "stars")).isEqualTo("5");
        }
    }

    @Test
    void anAddressIsShortenedAfterAWeekAndGoesAfterThreeMonths() throws SQLException {
        try (var log = table("server_log", "@due creation created_at", "address inet")) {
            var four = insert(log, "address", "203.0.113.77", "2027-03-01T10:00:00Z");
            var six = insert(log, "address", "2001:db8:85a3:8d3:1319:8a2e:370:7348", "2027-03-01T10:00:00Z");

            assertThat(runAt("2027-03-08T12:00:00Z", log))
                    .as("the last day of the week")
                    .isZero();
            assertThat(one(log, four, "address")).isEqualTo("203.0.113.77/32");
            assertThat(runAt("2027-03-09T12:00:00Z", log)).isEqualTo(2);
            assertThat(one(log, four, "address")).isEqualTo("203.0.113.0/24");
            assertThat(one(log, six, "address")).isEqualTo("2001:db8:85a3::/48");
            assertThat(runAt("2027-05-30T12:00:00Z", log)).isZero();
            assertThat(runAt("2027-05-31T12:00:00Z", log)).isEqualTo(2);
            assertThat(one(log, four, "address")).isNull();
        }
    }

    @Test
    void aRecordingIsUnreadableInEveryCopyAfterThreeMonths() throws SQLException {
        try (var recordings = recordings()) {
            var id = recorded(recordings);
            var backup = sealed(recordings, id);

            assertThat(runAt("2027-05-30T12:00:00Z", recordings)).isZero();
            assertThat(open(recordings, id, backup)).isEqualTo("Guten Tag");
            assertThat(runAt("2027-05-31T12:00:00Z", recordings)).isEqualTo(1);
            assertThat(one(recordings, id, "person_id")).isNull();
            assertThatThrownBy(() -> open(recordings, id, backup)).isInstanceOf(Sealing.Unreadable.class);
        }
    }

    @Test
    @Promise("P4")
    void aRecordingIsUnreadableInEveryCopyOnceTheAccountHasEnded() throws SQLException {
        try (var recordings = recordings()) {
            var id = recorded(recordings);
            var backup = sealed(recordings, id);

            within(() -> {
                erasures.now(ada);
                return true;
            });
            assertThat(one(recordings, id, "person_id")).isNull();
            assertThatThrownBy(() -> open(recordings, id, backup)).isInstanceOf(Sealing.Unreadable.class);
        }
    }

    private PassingTable recordings() throws SQLException {
        return table("recordings", "@due creation created_at @due withdrawal act", "sound bytea");
    }

    private UUID recorded(PassingTable recordings) throws SQLException {
        var id = insert(recordings, "sound", null, "2027-03-01T10:00:00Z");
        var sealed = within(() -> sealing.seal(new PersonId(id), recordings.name() + ".sound", id, "Guten Tag"));
        recordings.run("update " + recordings.name() + " set sound = ? where id = ?", sealed, id);
        return id;
    }

    private byte[] sealed(PassingTable table, UUID id) {
        return within(() -> jdbc.sql("select sound from " + table.name() + " where id = ?")
                .param(id)
                .query(byte[].class)
                .single());
    }

    private String open(PassingTable table, UUID id, byte[] sealed) {
        return within(() -> sealing.open(new PersonId(id), table.name() + ".sound", id, sealed));
    }

    private PassingTable table(String category, String due, String column) throws SQLException {
        var labels = new ArrayList<>(List.of("table: Of tomorrow. @subject person_id " + due));
        Stream.of("id", "academy_id", "person_id", "created_at", column.replaceAll(" .*", ""))
                .forEach(it -> labels.add("column " + it + ": What it says. @data " + category));
        return new PassingTable(cluster, List.of("person_id uuid", "created_at timestamptz", column), labels);
    }

    private UUID insert(PassingTable table, String column, @Nullable Object value, String moment) throws SQLException {
        var id = UUID.randomUUID();
        table.run(
                "insert into " + table.name()
                        + " (id, academy_id, person_id, created_at) values (?, ?, ?, cast(? as timestamptz))",
                id,
                academy.id().value(),
                ada.value(),
                moment);
        if (value != null) {
            var type = column.equals("stars") ? "int" : "inet";
            table.run(
                    "update " + table.name() + " set " + column + " = cast(? as " + type + ") where id = ?",
                    value.toString(),
                    id);
        }
        return id;
    }

    /** How many rows of the table a run at that moment ended. */
    private long runAt(String moment, PassingTable table) {
        var done = new long[1];
        time.at(
                Instant.parse(moment),
                () -> done[0] = within(() -> run.run(Run.Asked.NIGHT)).results().stream()
                        .filter(it -> it.table().equals(table.name()))
                        .peek(it -> assertThat(it.failure()).as("%s", it).isEmpty())
                        .mapToLong(Run.Result::done)
                        .sum());
        return done[0];
    }

    /** Null when the row is gone, empty when it says nothing there. */
    private @Nullable String one(PassingTable table, UUID id, String column) {
        return within(() -> jdbc.sql("select coalesce(" + column + "::text, '') from " + table.name() + " where id = ?")
                .param(id)
                .query(String.class)
                .optional()
                .orElse(null));
    }

    private <T> T within(Callable<T> work) {
        try {
            return CurrentAcademy.call(academy, work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
