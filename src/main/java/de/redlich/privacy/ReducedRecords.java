package de.redlich.privacy;

import de.redlich.storage.Cluster;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * The reduced set of columns of a child's record, enforced by the database: whatever the catalogue keeps from children
 * ({@code children: false}) cannot be written into a row about a child, by no code and no statement. The triggers are made at
 * each start from labels and catalogue, so that a table that is added tomorrow has its own.
 */
@Component
public class ReducedRecords {
    private static final String TRIGGER = "reduced_record";

    private final Catalogue catalogue;

    ReducedRecords(Catalogues catalogues, Cluster cluster) throws SQLException {
        this.catalogue = catalogues.shipped();
        try (var connection =
                DriverManager.getConnection(cluster.dataUrl(), cluster.owner(), cluster.ownerPassword())) {
            connection.setAutoCommit(false);
            enforce(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
            connection.commit();
        }
    }

    /** Makes what is missing and mends what differs, as the owner of the tables, in the running transaction. */
    public void enforce(JdbcClient owner) {
        owner.sql("select pg_advisory_xact_lock(7242)").query().singleRow();
        for (var table : new Labels(owner).tables()) {
            if (!table.aboutPeople()) {
                continue;
            }
            var withheld = withheld(table);
            if (withheld.isEmpty()) {
                owner.sql("drop trigger if exists " + TRIGGER + " on " + table.name())
                        .update();
            } else if (!stands(table, body(table, withheld), owner)) {
                guard(table, body(table, withheld), owner);
            }
        }
    }

    /** The columns of which a row about a child holds nothing. */
    public List<LabelledColumn> withheld(LabelledTable table) {
        return table.columns().stream()
                .filter(column -> catalogue.has(column.category())
                        && !catalogue.category(column.category()).children())
                .toList();
    }

    private static boolean stands(LabelledTable table, String body, JdbcClient owner) {
        return owner.sql("""
                        select exists (select from pg_trigger t join pg_proc p on p.oid = t.tgfoid
                                        where t.tgrelid = cast(? as regclass) and t.tgname = ? and p.prosrc = ?
                                          and t.tgenabled = 'O')""")
                .params(table.name(), TRIGGER, body)
                .query(Boolean.class)
                .single();
    }

    private static void guard(LabelledTable table, String body, JdbcClient owner) {
        var function = "privacy.reduced_" + table.name().replace('.', '_');
        owner.sql("create or replace function " + function + "() returns trigger language plpgsql as $reduced$" + body
                        + "$reduced$")
                .update();
        owner.sql("create or replace trigger " + TRIGGER + " before insert or update on " + table.name()
                        + " for each row execute function " + function + "()")
                .update();
    }

    /** Empty means null, or what a column holds before anything was written to it: nothing, zero, no. */
    private static String body(LabelledTable table, List<LabelledColumn> withheld) {
        var filled = withheld.stream()
                .map(column -> "coalesce(new." + column.name()
                        + "::text, '') not in ('', '0', 'f', 'false', '{}', '[]', '\\x')")
                .collect(Collectors.joining(" or "));
        return """

                begin
                  if (%s) and (%s) then
                    raise exception 'a child''s record holds none of %s: %s' using errcode = 'check_violation';
                  end if;
                  return new;
                end\s""".formatted(
                        filled,
                        aboutAChild(table),
                        table.name(),
                        withheld.stream().map(LabelledColumn::name).collect(Collectors.joining(", ")));
    }

    private static String aboutAChild(LabelledTable table) {
        if (table.name().equals("account.person")) {
            return "new.stage = 'CHILD'"; // the row itself says so, and cannot be looked up before it is there
        }
        return table.subjects().stream()
                .map(path -> "account.is_child(" + path.sql("new") + ")")
                .collect(Collectors.joining(" or "));
    }
}
