package de.redlich.privacy;

import de.redlich.page.Language;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What one academy tells in one language: the catalogue in its words, without what is not in use. */
final class Disclosure {
    private final Catalogue catalogue;
    private final Set<String> inUse;
    private final Registries registries;
    private final List<Processor> processors;
    private final Imprint imprint;
    private final Locale locale;

    Disclosure(
            Catalogue catalogue,
            Set<String> inUse,
            Registries registries,
            List<Processor> processors,
            Imprint imprint,
            Language language) {
        this.catalogue = catalogue;
        this.inUse = inUse;
        this.registries = registries;
        this.processors = processors;
        this.imprint = imprint;
        this.locale = language.locale();
    }

    String in(Words words) {
        return words.in(locale);
    }

    List<Category> categories() {
        return catalogue.categories().stream()
                .filter(it -> inUse.contains(it.key()))
                .toList();
    }

    List<Category> categories(String group) {
        return categories().stream().filter(it -> it.group().equals(group)).toList();
    }

    List<Catalogue.Group> groups() {
        return catalogue.groups().stream()
                .filter(it -> !categories(it.key()).isEmpty())
                .toList();
    }

    /** What the category is used for now; what is only planned stays out unless it is all there is. */
    List<Purpose> purposes(Category category) {
        List<Purpose> all = catalogue.purposesOf(category);
        List<Purpose> now = all.stream().filter(it -> !it.planned()).toList();
        return now.isEmpty() ? all : now;
    }

    List<Purpose> purposes() {
        Set<Purpose> used = Set.copyOf(
                categories().stream().flatMap(it -> purposes(it).stream()).toList());
        return catalogue.purposes().stream().filter(used::contains).toList();
    }

    /** The categories that serve the purpose. */
    List<Category> categories(Purpose purpose) {
        return categories().stream()
                .filter(it -> purposes(it).contains(purpose))
                .toList();
    }

    List<LegalBasis> bases(Category category) {
        return purposes(category).stream().map(catalogue::basis).distinct().toList();
    }

    LegalBasis basis(Purpose purpose) {
        return catalogue.basis(purpose);
    }

    List<LegalBasis> bases() {
        return catalogue.bases().stream()
                .filter(it -> purposes().stream()
                        .anyMatch(purpose -> catalogue.basis(purpose).equals(it)))
                .toList();
    }

    List<Purpose> purposes(LegalBasis basis) {
        return purposes().stream().filter(it -> basis(it).equals(basis)).toList();
    }

    List<Recipient> recipients(Category category) {
        return catalogue.recipientsOf(category);
    }

    List<Recipient> recipients() {
        return catalogue.recipients().stream()
                .filter(it -> !categories(it).isEmpty())
                .toList();
    }

    List<Category> categories(Recipient recipient) {
        return categories().stream()
                .filter(it -> it.recipients().contains(recipient.key()))
                .toList();
    }

    /** The companies that get anything of what is in use. */
    List<Processor> processors() {
        Set<String> used = Set.copyOf(recipients().stream().map(Recipient::key).toList());
        return processors.stream().filter(it -> used.contains(it.recipient())).toList();
    }

    Stream<Processor> processors(Recipient recipient) {
        return processors.stream().filter(it -> it.recipient().equals(recipient.key()));
    }

    String say(Retention rule) {
        String said = catalogue.say(rule, locale);
        return said.substring(0, 1).toUpperCase(locale) + said.substring(1);
    }

    /** What the mode of a retention does to the data. */
    String means(Retention.Mode mode) {
        return catalogue.sayings().modes().values().stream()
                .filter(it -> it.key() == mode)
                .map(it -> in(it.what()))
                .findFirst()
                .orElseThrow();
    }

    String source(Category category) {
        return catalogue.say(category.source(), locale);
    }

    List<Sayings.ModeWords> modes() {
        Predicate<Sayings.ModeWords> used = mode ->
                categories().stream().flatMap(it -> it.retention().stream()).anyMatch(it -> it.mode() == mode.key());
        return catalogue.sayings().modes().values().stream().filter(used).toList();
    }

    /** Essential ones first. */
    List<Cookie> cookies() {
        return registries.cookies().stream()
                .sorted(Comparator.comparing(Cookie::kind))
                .toList();
    }

    String lifetime(Cookie cookie, String untilTheBrowserCloses) {
        return cookie.lifetime() == null
                ? untilTheBrowserCloses
                : catalogue.sayings().period(cookie.lifetime(), locale);
    }

    List<LogField> logFields() {
        return registries.logFields();
    }

    List<OutsideProvider> providers() {
        return registries.providers();
    }

    List<Right> rights() {
        return registries.rights();
    }

    List<AutomatedDecision> decisions() {
        return registries.decisions();
    }

    Imprint imprint() {
        return imprint;
    }

    boolean uses(String category) {
        return categories().stream().anyMatch(it -> it.key().equals(category));
    }
}
