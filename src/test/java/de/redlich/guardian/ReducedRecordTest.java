package de.redlich.guardian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.redlich.Installed;
import de.redlich.Promise;
import de.redlich.privacy.Labels;
import de.redlich.privacy.ReducedRecords;
import de.redlich.storage.Cluster;
import de.redlich.storage.Owner;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database itself keeps a child's record small, whatever the program does. */
@Installed
@Promise({"P11", "P14"})
class ReducedRecordTest {
    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Labels labels;

    @Autowired
    private ReducedRecords records;

    @Autowired
    private Cluster cluster;

    @Test
    void whatTheCatalogueKeepsFromChildrenCannotBeWrittenIntoAChildsRow() {
        var family = new Family("dravoiqent", port, context).agreed();
        var child = family.child();
        for (var column : new String[] {"email", "email_index", "new_email", "phone", "education"}) {
            assertThatThrownBy(() -> update(
                            family, "account.person set " + column + " = '\\x01'::bytea where id = ?", child.value()))
                    .as(column)
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("child");
        }
        assertThatThrownBy(() -> update(family, "account.person set picture = 'x' where id = ?", child.value()))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> family.in(() -> jdbc.sql("""
                        insert into privacy.outside_consent (academy_id, person_id, host) values (?, ?, 'x.example')""")
                        .params(family.academy.id().value(), child.value())
                        .update()))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> family.in(() -> jdbc.sql("""
                        insert into mail.message (academy_id, person_id, kind) values (?, ?, 'x')""")
                        .params(family.academy.id().value(), child.value())
                        .update()))
                .isInstanceOf(DataAccessException.class);
        assertThatCode(() -> update(
                        family, "account.person set phone = '\\x01'::bytea where id = ?", family.guardian.value()))
                .as("a grown person's row takes it")
                .doesNotThrowAnyException();
    }

    @Test
    void nobodyIsMadeAChildOrGrownUpByTheBack() {
        var family = new Family("dravoiqent", port, context).agreed();

        assertThatThrownBy(() ->
                        update(family, "account.person set stage = 'CHILD' where id = ?", family.guardian.value()))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> update(
                        family,
                        "account.person set stage = 'GROWN' where id = ?",
                        family.child().value()))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> update(
                        family,
                        "account.person set roles = '{LECTURER}' where id = ?",
                        family.child().value()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void everyTableThatHoldsSomethingNotForChildrenHasItsGuard() {
        var unguarded = new ArrayList<String>();
        for (var table : labels.tables()) {
            var withheld = records.withheld(table);
            if (table.aboutPeople() && !withheld.isEmpty()) {
                var guard = jdbc.sql("""
                                select p.prosrc from pg_trigger t join pg_proc p on p.oid = t.tgfoid
                                 where t.tgrelid = cast(? as regclass) and t.tgname = 'reduced_record' and t.tgenabled = 'O'""")
                        .param(table.name())
                        .query(String.class)
                        .optional()
                        .orElse("");
                withheld.stream()
                        .filter(column -> !guard.contains("new." + column.name() + "::text"))
                        .forEach(column -> unguarded.add(table.name() + "." + column.name()));
            }
        }
        assertThat(unguarded)
                .as("a column of a category with children: false must be refused by the database for a child's row")
                .isEmpty();
    }

    @Test
    void aTableThatIsAddedTomorrowIsGuardedByItsLabelsAndWithoutTheGuardTheChildsRowIsTaken() throws SQLException {
        var family = new Family("qexport", port, context).agreed();
        var child = family.child().value();
        try (var owner = new Owner(cluster)) {
            owner.jdbc().sql("""
                    create table learning.liking (
                      id uuid primary key default uuidv7(), person_id uuid not null, score int)""").update();
            owner.jdbc()
                    .sql("comment on table learning.liking is 'Taste. @subject person_id'")
                    .update();
            for (var column : Map.of("id", "account", "person_id", "account", "score", "ratings")
                    .entrySet()) {
                owner.jdbc()
                        .sql("comment on column learning.liking." + column.getKey() + " is 'Part. @data "
                                + column.getValue() + "'")
                        .update();
            }
            owner.jdbc()
                    .sql("select set_config('redlich.academy', ?, true)")
                    .param(family.academy.id().value().toString())
                    .query()
                    .singleRow();
            insert(owner, child);
            owner.jdbc().sql("delete from learning.liking").update();

            records.enforce(owner.jdbc());

            insert(owner, family.guardian.value());
            assertThatThrownBy(() -> insert(owner, child))
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("child");
        }
    }

    private static void insert(Owner owner, UUID person) {
        owner.jdbc()
                .sql("insert into learning.liking (person_id, score) values (?, 5)")
                .param(person)
                .update();
    }

    private int update(Family family, String sql, UUID person) {
        return family.in(() -> jdbc.sql("update " + sql).param(person).update());
    }
}
