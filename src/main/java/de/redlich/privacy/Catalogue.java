package de.redlich.privacy;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Everything that may be known about people: categories with purposes, legal bases, retention and recipients. */
public final class Catalogue {
    static final String FILE = "catalogue.yaml";

    /** A heading that categories stand under. */
    public record Group(String key, Words name) {}

    record Written(
            List<Group> groups,
            List<LegalBasis> bases,
            List<Purpose> purposes,
            List<Recipient> recipients,
            List<Sayings.TriggerWords> triggers,
            List<Sayings.ModeWords> modes,
            List<Sayings.UnitWords> units,
            Sayings.Sentences sentences,
            List<Sayings.SourceWords> sources,
            List<Category> categories) {}

    private final Map<String, Group> groups;
    private final Map<String, LegalBasis> bases;
    private final Map<String, Purpose> purposes;
    private final Map<String, Recipient> recipients;
    private final Map<String, Category> categories;
    private final Sayings sayings;

    private Catalogue(
            Map<String, Group> groups,
            Map<String, LegalBasis> bases,
            Map<String, Purpose> purposes,
            Map<String, Recipient> recipients,
            Map<String, Category> categories,
            Sayings sayings) {
        this.groups = groups;
        this.bases = bases;
        this.purposes = purposes;
        this.recipients = recipients;
        this.categories = categories;
        this.sayings = sayings;
    }

    /** The catalogue as shipped. @throws InvalidRegistry when it contradicts itself */
    static Catalogue load() {
        return of(Yaml.read(FILE, Written.class));
    }

    static Catalogue of(Written written) {
        try {
            Catalogue catalogue = new Catalogue(
                    byKey(written.groups(), Group::key),
                    byKey(written.bases(), LegalBasis::key),
                    byKey(written.purposes(), Purpose::key),
                    byKey(written.recipients(), Recipient::key),
                    byKey(written.categories(), Category::key),
                    new Sayings(
                            written.triggers(),
                            written.modes(),
                            written.sources(),
                            written.units(),
                            written.sentences()));
            new CatalogueCheck(catalogue).run();
            return catalogue;
        } catch (IllegalArgumentException | NullPointerException fault) {
            throw new InvalidRegistry(FILE, String.valueOf(fault.getMessage()), fault);
        }
    }

    /** The same catalogue as one academy uses and words it. */
    Catalogue with(AcademyWording wording) {
        Map<String, Category> own = new LinkedHashMap<>();
        categories.forEach((key, category) -> {
            if (!wording.without().contains(key)) {
                own.put(key, wording.reworded(category));
            }
        });
        Map<String, Purpose> ownPurposes = new LinkedHashMap<>();
        purposes.forEach((key, purpose) -> ownPurposes.put(key, wording.reworded(purpose)));
        return new Catalogue(groups, bases, ownPurposes, recipients, own, sayings);
    }

    public Collection<Category> categories() {
        return categories.values();
    }

    public Collection<Purpose> purposes() {
        return purposes.values();
    }

    public Collection<Recipient> recipients() {
        return recipients.values();
    }

    public Collection<Group> groups() {
        return groups.values();
    }

    public Collection<LegalBasis> bases() {
        return bases.values();
    }

    public boolean has(String category) {
        return categories.containsKey(category);
    }

    /** @throws IllegalArgumentException when there is none with that key */
    public Category category(String key) {
        return known(categories, key, "category");
    }

    public Purpose purpose(String key) {
        return known(purposes, key, "purpose");
    }

    public Recipient recipient(String key) {
        return known(recipients, key, "recipient");
    }

    public LegalBasis basis(Purpose purpose) {
        return known(bases, purpose.basis(), "legal basis");
    }

    public Group group(Category category) {
        return known(groups, category.group(), "group");
    }

    public List<Purpose> purposesOf(Category category) {
        return category.purposes().stream().map(this::purpose).toList();
    }

    public List<Recipient> recipientsOf(Category category) {
        return category.recipients().stream().map(this::recipient).toList();
    }

    public List<LegalBasis> basesOf(Category category) {
        return purposesOf(category).stream().map(this::basis).distinct().toList();
    }

    /** The rule as a sentence without its full stop. */
    public String say(Retention rule, Locale locale) {
        return sayings.retention(rule, locale);
    }

    public String say(Category.Source source, Locale locale) {
        return sayings.source(source, locale);
    }

    Sayings sayings() {
        return sayings;
    }

    private static <T> Map<String, T> byKey(List<T> entries, Function<T, String> key) {
        Map<String, T> found = new LinkedHashMap<>();
        for (T entry : entries) {
            if (found.put(key.apply(entry), entry) != null) {
                throw new IllegalArgumentException("the key \"" + key.apply(entry) + "\" is used twice");
            }
        }
        return found;
    }

    private static <T> T known(Map<String, T> entries, String key, String kind) {
        @Nullable T found = entries.get(key);
        if (found == null) {
            throw new IllegalArgumentException("there is no " + kind + " \"" + key + "\"");
        }
        return found;
    }
}
