package de.redlich.laws;

import static org.assertj.core.api.Assertions.assertThat;

import de.redlich.Installed;
import de.redlich.Promise;
import de.redlich.page.Language;
import de.redlich.page.Texts;
import de.redlich.privacy.LabelledColumn;
import de.redlich.privacy.LabelledTable;
import de.redlich.privacy.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A value that the schema enumerates is a code; a person reads words. */
@Installed
@Promise("P1")
class ValueWordsLaw {
    private static final Pattern CODE = Pattern.compile("'([^']+)'::text");

    @Autowired
    private Labels labels;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Texts texts;

    @Test
    void everyEnumeratedValueHasWords() {
        var missing = new ArrayList<String>();
        int found = 0;
        for (var table : labels.tables()) {
            if (table.aboutPeople()) {
                for (var column : table.columns()) {
                    for (var code : codes(table, column)) {
                        found++;
                        require(table.textKey(column) + "." + code, missing);
                    }
                }
            }
        }
        assertThat(missing)
                .as("„Meine Daten“ and the copy would show a code instead of a word: add the text to the room's texts")
                .isEmpty();
        assertThat(found).isGreaterThan(15);
    }

    private void require(String key, List<String> missing) {
        for (var language : Language.values()) {
            if (!texts.has(language, key)) {
                missing.add(language.code() + " " + key);
            }
        }
    }

    /** The values that a check constraint of this one column allows. */
    private List<String> codes(LabelledTable table, LabelledColumn column) {
        return jdbc.sql("""
                select pg_get_constraintdef(k.oid)
                  from pg_constraint k
                  join pg_attribute a on a.attrelid = k.conrelid and a.attname = ? and k.conkey = array[a.attnum]
                 where k.conrelid = ?::regclass and k.contype = 'c'""").params(column.name(), table.name()).query((row, n) -> row.getString(1)).list().stream()
                .filter(check -> check.contains("ARRAY["))
                .flatMap(check -> CODE.matcher(check).results())
                .map((MatchResult code) -> code.group(1))
                .toList();
    }
}
