package de.redlich.privacy.choices;

import de.redlich.privacy.Catalogue;
import de.redlich.privacy.Catalogues;
import de.redlich.privacy.Category;
import de.redlich.privacy.Purpose;
import de.redlich.privacy.Registries;
import de.redlich.privacy.Use;
import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells the database at the start which uses there are, so that {@code privacy.may} can answer. What an older node knows
 * stays, because during an upgrade it still asks.
 */
@Component
class UseRegister implements InitializingBean {
    private final JdbcClient jdbc;
    private final Catalogue catalogue;
    private final Registries registries;

    UseRegister(JdbcClient jdbc, Catalogues catalogues, Registries registries) {
        this.jdbc = jdbc;
        this.catalogue = catalogues.shipped();
        this.registries = registries;
    }

    @Override
    public void afterPropertiesSet() {
        catalogue.purposes().forEach(it -> write(it.key(), it, keys(it), false));
        registries
                .uses()
                .forEach(it -> write(it.key(), catalogue.purpose(it.purpose()), categories(it), it.isExempt()));
    }

    private void write(String key, Purpose purpose, String[] categories, boolean exempt) {
        jdbc.sql("""
                insert into privacy.use as u (key, purpose, categories, starts_on, exempt, facts)
                values (?, ?, ?, ?, ?, ?)
                on conflict (key) do update
                   set purpose = excluded.purpose, categories = excluded.categories, starts_on = excluded.starts_on,
                       exempt = excluded.exempt, facts = excluded.facts
                 where (u.purpose, u.categories, u.starts_on, u.exempt, u.facts)
                       is distinct from
                       (excluded.purpose, excluded.categories, excluded.starts_on, excluded.exempt, excluded.facts)""")
                .params(key, purpose.key())
                .param(categories)
                .params(purpose.startsOn(), exempt)
                .param(facts(purpose))
                .update();
    }

    /** What somebody who agrees to the purpose must have been told; a new line makes the agreement lapse. */
    private String[] facts(Purpose purpose) {
        return serving(purpose).stream()
                .flatMap(category -> category.recipients().stream().map(it -> category.key() + " for " + it))
                .sorted()
                .toArray(String[]::new);
    }

    private String[] keys(Purpose purpose) {
        return serving(purpose).stream().map(Category::key).toArray(String[]::new);
    }

    private List<Category> serving(Purpose purpose) {
        return catalogue.categories().stream()
                .filter(it -> it.purposes().contains(purpose.key()))
                .toList();
    }

    private static String[] categories(Use use) {
        var sorted = use.categories().toArray(String[]::new);
        Arrays.sort(sorted);
        return sorted;
    }
}
