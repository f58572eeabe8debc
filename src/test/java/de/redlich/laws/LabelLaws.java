package de.redlich.laws;

import static org.assertj.core.api.Assertions.assertThat;

import de.redlich.Installed;
import de.redlich.Promise;
import de.redlich.page.Language;
import de.redlich.page.Texts;
import de.redlich.privacy.Catalogues;
import de.redlich.privacy.Category;
import de.redlich.privacy.Labels;
import de.redlich.privacy.retention.Preview;
import de.redlich.storage.Cluster;
import de.redlich.storage.Owner;
import de.redlich.storage.Settings;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@Installed
@Promise({"P13", "P14"})
class LabelLaws {
    private static final Pattern LABELS =
            Pattern.compile("@(data|subject|plain|sealed|hashed|due|part|total|notice|coarse|lock)\\b[^@]*");

    @Autowired
    private Labels labels;

    @Autowired
    private Catalogues catalogues;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Texts texts;

    @Autowired
    private Cluster cluster;

    @Autowired
    private Settings settings;

    @Autowired
    private Preview retention;

    @Test
    void everyColumnSaysWhatItHoldsAndWhoseItIs() {
        assertThat(law().breaches(labels.tables())).isEmpty();
    }

    @Test
    void everyStoredValueHasANameAPersonUnderstands() {
        var missing = new ArrayList<String>();
        for (var table : labels.tables()) {
            if (table.aboutPeople()) {
                table.columns().forEach(column -> require(table.textKey(column), missing));
                require(table.textKey(), missing);
            }
        }
        assertThat(missing)
                .as("„Meine Daten“ shows every value by its name, in both languages")
                .isEmpty();
    }

    @Test
    void takingAwayAnyOneLabelBreaksTheLaw() throws SQLException {
        var unnoticed = new ArrayList<String>();
        int mutations = 0;
        try (var owner = new Owner(cluster)) {
            var law = law();
            var live = new Labels(owner.jdbc());
            for (var comment : Comment.all(owner.jdbc())) {
                for (var label : LABELS.matcher(comment.text()).results().toList()) {
                    comment.replaceBy(owner.jdbc(), comment.without(label));
                    if (law.breaches(live.tables()).isEmpty()) {
                        unnoticed.add(comment.place() + " without " + label.group());
                    }
                    comment.replaceBy(owner.jdbc(), comment.text());
                    mutations++;
                }
            }
        }
        assertThat(unnoticed).as("a label nobody would miss proves nothing").isEmpty();
        assertThat(mutations).isGreaterThan(100);
    }

    @Test
    void referencesGoDownwardsAndNeverDeleteAlong() {
        var schema = new LiveSchema(jdbc);
        var upwards = schema.references().entrySet().stream()
                .filter(reference ->
                        Rooms.height(schemaOf(reference.getValue())) > Rooms.height(schemaOf(reference.getKey())))
                .map(Object::toString)
                .toList();

        assertThat(upwards)
                .as("a lower room that refers to a higher one could not be erased or moved without it")
                .isEmpty();
        assertThat(schema.spreadingDeletes())
                .as("a cascade deletes what no receipt names; restrict makes an incomplete erasure fail loudly")
                .isEmpty();
    }

    @Test
    @Promise("S2")
    void theApplicationSeesOneAcademyAtATimeAndOwnsNothing() {
        var schema = new LiveSchema(jdbc);

        assertThat(schema.unguardedTables())
                .as("a table with academy_id and without forced row-level security mixes academies")
                .isEmpty();
        assertThat(schema.excessRights())
                .as("what the application may not do, an attacker inside it may not do either")
                .isEmpty();
    }

    @Test
    void aConnectionWithoutAnAcademySeesNobody() {
        for (var table : labels.tables()) {
            if (table.aboutPeople()) {
                assertThat(jdbc.sql("select count(*) from " + table.name())
                                .query(Long.class)
                                .single())
                        .as(table.name())
                        .isZero();
            }
        }
        assertThat(settings.demo())
                .as("there are people who could have been seen")
                .isTrue();
    }

    private LabelLaw law() {
        var categories =
                catalogues.shipped().categories().stream().map(Category::key).collect(Collectors.toSet());
        return new LabelLaw(categories, new LiveSchema(jdbc).references(), retention.gapsOf());
    }

    private void require(String key, List<String> missing) {
        for (var language : Language.values()) {
            if (!texts.has(language, key)) {
                missing.add(language.code() + " " + key);
            }
        }
    }

    private static String schemaOf(String name) {
        return name.substring(0, name.indexOf('.'));
    }
}
