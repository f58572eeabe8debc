package de.redlich.privacy;

import de.redlich.storage.Cluster;
import de.redlich.storage.Owner;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** A table of tomorrow: there for one test, with its labels, as a migration would add it. */
public final class PassingTable implements AutoCloseable {
    private final String schema = "passing_" + UUID.randomUUID().toString().substring(0, 8);
    private final Owner owner;

    /**
     * @param columns for example {@code kind text}
     * @param labels for example {@code column kind: Which animal. @data profile}, and {@code table: …}
     */
    public PassingTable(Cluster cluster, List<String> columns, List<String> labels) throws SQLException {
        owner = new Owner(cluster);
        run("create schema " + schema);
        run("grant usage on schema " + schema + " to redlich_app");
        run("create table " + name() + " (id uuid primary key default uuidv7(), academy_id uuid not null, "
                + String.join(", ", columns) + ")");
        label("column id: Identifies it. @data profile");
        label("column academy_id: The academy. @data profile");
        for (var label : labels) {
            label(label);
        }
        run("call academy.guard('" + name() + "')");
        owner.keep();
    }

    public String name() {
        return schema + ".thing";
    }

    public void label(String label) throws SQLException {
        var words = label.substring(label.indexOf(": ") + 2);
        var place = label.substring(0, label.indexOf(": "));
        run("comment on "
                + (place.equals("table") ? "table " + name() : place.replace("column ", "column " + name() + "."))
                + " is '" + words + "'");
        owner.keep();
    }

    public void run(String sql, Object... parameters) throws SQLException {
        owner.jdbc().sql(sql).params(parameters).update();
        owner.keep();
    }

    @Override
    public void close() throws SQLException {
        run("drop schema " + schema + " cascade");
        owner.close();
    }
}
