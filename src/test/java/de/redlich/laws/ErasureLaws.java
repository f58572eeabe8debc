package de.redlich.laws;

import static org.assertj.core.api.Assertions.assertThat;

import de.redlich.Installed;
import de.redlich.Promise;
import de.redlich.privacy.Catalogues;
import de.redlich.privacy.LabelledTable;
import de.redlich.privacy.Labels;
import de.redlich.privacy.SubjectPath;
import de.redlich.privacy.erasure.Fate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must hold so that a person can be erased, whatever tables there are. */
@Installed
@Promise("P4")
class ErasureLaws {
    @Autowired
    private Labels labels;

    @Autowired
    private Catalogues catalogues;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void everyWayToAPersonHasAnIndex() {
        var missing = new ArrayList<String>();
        for (var table : labels.tables()) {
            for (var path : table.subjects()) {
                requireIndex(table.name(), path.column(), missing);
                path.steps().forEach((SubjectPath.Step step) -> requireIndex(step.table(), step.column(), missing));
            }
        }
        assertThat(missing)
                .as("without an index, erasing one person reads the rows of all")
                .isEmpty();
    }

    @Test
    void whatOutlivesAnAccountRefersToNothingThatGoesWithIt() {
        var tables = labels.tables().stream().collect(Collectors.toMap(LabelledTable::name, it -> it));
        var references = new LiveSchema(jdbc).references();
        var entangled = references.entrySet().stream()
                .filter(it ->
                        outlives(tables.get(it.getKey().substring(0, it.getKey().lastIndexOf('.'))))
                                && goes(tables.get(it.getValue())))
                .map(Object::toString)
                .toList();
        assertThat(entangled)
                .as("a row that stays would keep the row it refers to from going, and the erasure would fail")
                .isEmpty();
    }

    @Test
    void everyFolderThatAColumnNamesIsRegistered() throws IOException {
        var folders = Files.readString(Path.of("src/main/java/de/redlich/privacy/blobs.yaml"));
        labels.tables().stream()
                .flatMap(table -> table.columns().stream())
                .filter(column -> !column.blob().isEmpty())
                .forEach(column -> assertThat(folders).contains("folder: " + column.blob() + ","));
    }

    private boolean outlives(@org.jspecify.annotations.Nullable LabelledTable table) {
        return table != null
                && table.aboutPeople()
                && table.columns().stream()
                        .anyMatch(column -> !column.category().isEmpty()
                                && Fate.mayOutlive(catalogues.shipped().category(column.category())));
    }

    private boolean goes(@org.jspecify.annotations.Nullable LabelledTable table) {
        return table != null
                && table.aboutPeople()
                && !outlives(table)
                && table.columns().stream()
                        .noneMatch(column -> column.category().equals("teaching"));
    }

    private void requireIndex(String table, String column, ArrayList<String> missing) {
        var indexed = jdbc.sql("""
                select exists (select from pg_index i
                  join pg_attribute a on a.attrelid = i.indrelid and a.attname = ?
                 where i.indrelid = ?::regclass and i.indpred is null
                   and (i.indkey[0] = a.attnum
                        or i.indkey[1] = a.attnum and i.indkey[0] =
                           (select attnum from pg_attribute where attrelid = i.indrelid and attname = 'academy_id')))""").params(column, table).query(Boolean.class).single();
        if (!indexed) {
            missing.add(table + "." + column);
        }
    }
}
