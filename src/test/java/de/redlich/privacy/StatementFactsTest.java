package de.redlich.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import de.redlich.page.Language;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StatementFactsTest {
    private final Catalogues catalogues = new Catalogues();
    private final String written = Objects.requireNonNull(Yaml.text(Catalogue.FILE));
    private final StatementFacts facts = facts(written);

    @Test
    void aNewPurposeIsAFact() {
        String changed = written.replace(
                "purposes: [personal_settings, communicate]", "purposes: [personal_settings, communicate, security]");

        assertThat(facts(changed).newSince(facts)).containsExactly("preferences purpose security f");
    }

    @Test
    void aNewRecipientIsAFact() {
        String changed = written.replace("recipients: [backup_storage]", "recipients: [backup_storage, authorities]");

        assertThat(facts(changed).newSince(facts)).containsExactly("backup recipient authorities");
    }

    @Test
    void aLongerPeriodIsAFact() {
        String changed = written.replace("period: P35D", "period: P60D");

        assertThat(facts(changed).newSince(facts)).containsExactly("backup retention CREATION P60D EXPIRE");
    }

    @Test
    void otherWordsAreNone() {
        String changed = written.replace("damit nach einem Ausfall nichts verloren ist", "damit nichts verloren geht");

        assertThat(changed).isNotEqualTo(written);
        assertThat(facts(changed).newSince(facts)).isEmpty();
    }

    private StatementFacts facts(String text) {
        Catalogue catalogue = Catalogue.of(Yaml.parse(Catalogue.FILE, text, Catalogue.Written.class));
        AcademyFiles files = new AcademyFiles(catalogues);
        return StatementFacts.of(new Disclosure(
                catalogue,
                catalogue.categories().stream().map(Category::key).collect(Collectors.toSet()),
                new Registries(catalogues),
                files.processors("dravoiqent"),
                files.imprint("dravoiqent"),
                Language.DE));
    }
}
