package de.redlich.academy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import de.redlich.Installed;
import de.redlich.Promise;
import de.redlich.Visitor;
import de.redlich.account.NewPerson;
import de.redlich.account.People;
import de.redlich.page.Language;
import de.redlich.storage.Cluster;
import de.redlich.storage.Owner;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@Installed
class AcademyWallTest {
    private static final String REFUSED = "42501"; // insufficient_privilege
    private static final String PASSWORD = "hinter-hohen-mauern-9";

    @LocalServerPort
    private int port;

    @Autowired
    private Academies academies;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Cluster cluster;

    private Academy mine;
    private Academy other;

    @BeforeEach
    void twoAcademies() {
        mine = academies.named("dravoiqent").orElseThrow();
        other = academies.named("qexport").orElseThrow();
    }

    @Test
    void rowsOfTheOtherAcademyAreNotThere() throws SQLException {
        int seen = 0;
        for (var table : guarded()) {
            CurrentAcademy.run(
                    mine,
                    () -> assertThat(count(table, "academy_id <> '" + mine.id().value() + "'"))
                            .as(table)
                            .isZero());
            assertThat(count(table, "true")).as("%s without an academy", table).isZero();
            try (var owner = new Owner(cluster)) {
                seen += owner.jdbc()
                                        .sql("select count(*) from " + table + " where academy_id = ?")
                                        .param(other.id().value())
                                        .query(Long.class)
                                        .single()
                                > 0
                        ? 1
                        : 0;
            }
        }
        assertThat(seen).as("tables with rows that could have been seen").isGreaterThan(5);
    }

    @Test
    void nothingIsWrittenForTheOtherAcademy() {
        for (var table : guarded()) {
            var into = "insert into " + table + " (academy_id) values ('%s')";
            assertThat(refusal(into.formatted(other.id().value()))).as(table).isEqualTo(REFUSED);
            if (may("insert", table)) {
                assertThat(refusal(into.formatted(mine.id().value())))
                        .as("%s: for one's own academy it is not the wall that refuses", table)
                        .isNotEqualTo(REFUSED);
            }
        }
    }

    @Test
    void nothingOfTheOtherAcademyIsChangedOrTakenAway() throws SQLException {
        for (var table : guarded()) {
            var theirs = " where academy_id = '" + other.id().value() + "'";
            if (may("update", table)) {
                assertThat(changed("update " + table + " set academy_id = academy_id" + theirs))
                        .as(table)
                        .isZero();
                if (mineIn(table) > 0) {
                    assertThat(refusal("update " + table + " set academy_id = '"
                                    + other.id().value() + "'"))
                            .as("%s: handing rows over the wall", table)
                            .isEqualTo(REFUSED);
                }
            }
            if (may("delete", table)) {
                assertThat(changed("delete from " + table + theirs)).as(table).isZero();
            }
        }
    }

    /** A superuser passes every wall; so the tables are lent to an owner that is none. */
    @Test
    void theOwnerOfATableStandsBeforeTheWallToo() throws SQLException {
        for (var table : List.of("account.person", "account.session", "quiz.answer", "privacy.evidence")) {
            try (var owner = new Owner(cluster)) {
                var asSuperuser = owner.jdbc();
                asSuperuser
                        .sql("create role lent_owner nosuperuser nobypassrls")
                        .update();
                asSuperuser
                        .sql("grant usage on schema academy, " + table.substring(0, table.indexOf('.'))
                                + " to lent_owner")
                        .update();
                // what the tables' policies look at
                asSuperuser.sql("grant usage on schema privacy to lent_owner").update();
                asSuperuser
                        .sql("grant select on privacy.restricted to lent_owner")
                        .update();
                asSuperuser.sql("alter table " + table + " owner to lent_owner").update();
                asSuperuser.sql("set local role lent_owner").update();

                assertThat(asSuperuser
                                .sql("select count(*) from " + table)
                                .query(Long.class)
                                .single())
                        .as(table)
                        .isZero();
            }
        }
    }

    @Test
    void aCourseOfTheOtherAcademyIsNotFound() {
        assertThat(Visitor.of("dravoiqent", port)
                        .get("/kurse/fortgeschrittenes-python")
                        .status())
                .isEqualTo(200);
        assertThat(Visitor.of("qexport", port)
                        .get("/kurse/fortgeschrittenes-python")
                        .status())
                .isEqualTo(404);
    }

    @Test
    @Promise("A6")
    void aSessionIsWorthNothingAtTheOtherAcademy() {
        var email = UUID.randomUUID() + "@mauer.example";
        CurrentAcademy.run(mine, () -> people.create(person(email)));
        CurrentAcademy.run(other, () -> people.create(person(email)));

        var here = Visitor.of("dravoiqent", port).signIn(email, PASSWORD);
        assertThat(here.get("/uebersicht").status()).isEqualTo(200);
        var there = Visitor.of("qexport", port);
        there.cookies().putAll(here.cookies());

        assertThat(there.get("/uebersicht").location()).startsWith("/anmelden");
        assertThat(there.get("/meine-daten").location()).startsWith("/anmelden");
    }

    @Test
    void onePersonMayBeAtBothAcademiesAndNeitherKnows() {
        var email = UUID.randomUUID() + "@mauer.example";
        CurrentAcademy.run(mine, () -> people.create(person(email)));

        CurrentAcademy.run(other, () -> {
            assertThat(people.withEmail(email)).isEmpty();
            assertThatCode(() -> people.create(person(email))).doesNotThrowAnyException();
        });
    }

    private static NewPerson person(String email) {
        return new NewPerson("Ada Mauer", email, PASSWORD, Language.DE, Set.of());
    }

    private List<String> guarded() {
        var tables = jdbc.sql("""
                select c.oid::regclass::text from pg_class c
                  join pg_attribute a on a.attrelid = c.oid and a.attname = 'academy_id' and not a.attisdropped
                 where c.relkind in ('r', 'p') order by 1""").query((row, n) -> row.getString(1)).list();
        assertThat(tables).hasSizeGreaterThan(10);
        return tables;
    }

    private long count(String table, String where) {
        return jdbc.sql("select count(*) from " + table + " where " + where)
                .query(Long.class)
                .single();
    }

    private long mineIn(String table) {
        long[] found = {0};
        CurrentAcademy.run(mine, () -> found[0] = count(table, "true"));
        return found[0];
    }

    private boolean may(String right, String table) {
        return jdbc.sql("select has_table_privilege('redlich_app', ?, ?)")
                .params(table, right)
                .query(Boolean.class)
                .single();
    }

    /**
     * Rows that the application's role would change as my academy; it is taken back. Triggers rest, so that nothing but the
     * wall stands in the way.
     */
    private int changed(String statement) throws SQLException {
        try (var owner = new Owner(cluster)) {
            var asApplication = owner.jdbc();
            asApplication.sql("set local session_replication_role = replica").update();
            asApplication
                    .sql("select set_config('redlich.academy', ?, true)")
                    .param(mine.id().value().toString())
                    .query(String.class)
                    .single();
            asApplication.sql("set local role redlich_app").update();
            return asApplication.sql(statement).update();
        }
    }

    /** SQL state with which the statement is refused as my academy, null when it is not. */
    private @Nullable String refusal(String statement) {
        for (var cause = catchThrowable(() -> changed(statement)); cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused) {
                return refused.getSQLState();
            }
        }
        return null;
    }
}
