package de.redlich.privacy.choices;

import de.redlich.academy.CurrentAcademy;
import de.redlich.page.Language;
import de.redlich.page.Texts;
import de.redlich.privacy.Catalogue;
import de.redlich.privacy.Catalogues;
import de.redlich.privacy.Category;
import de.redlich.privacy.Labels;
import de.redlich.privacy.Purpose;
import de.redlich.privacy.Purpose.Choice;
import de.redlich.privacy.Recipient;
import de.redlich.privacy.Retention;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the current academy leaves to its people to decide: purposes that exist in the running software, nothing planned. */
@Component
public class Offer {
    /** Decided provider by provider, see {@link de.redlich.privacy.OutsideConsents}. */
    public static final String OUTSIDE = "outside_content";

    public static final String MARKETING = "marketing";

    private final Catalogues catalogues;
    private final Labels labels;
    private final Texts texts;
    private volatile @Nullable Set<String> stored;

    Offer(Catalogues catalogues, Labels labels, Texts texts) {
        this.catalogues = catalogues;
        this.labels = labels;
        this.texts = texts;
    }

    public Catalogue catalogue() {
        return catalogues.of(CurrentAcademy.get().slug());
    }

    /** Purposes that are off until somebody agrees. */
    public List<Purpose> consents() {
        return purposes(it -> it.choice() == Choice.CONSENT && !it.key().equals(OUTSIDE));
    }

    /** Purposes one can object to. */
    public List<Purpose> objectable() {
        return purposes(it -> it.choice() == Choice.OBJECTABLE || it.choice() == Choice.WEIGHED);
    }

    /** Purposes that are in use here. */
    public List<Purpose> purposes() {
        return purposes(it -> true);
    }

    /** Categories of the academy of which the software stores something. */
    public List<Category> categories() {
        var known = stored();
        return catalogue().categories().stream()
                .filter(it -> known.contains(it.key()))
                .toList();
    }

    public List<Category> categories(Purpose purpose) {
        return categories().stream()
                .filter(it -> it.purposes().contains(purpose.key()))
                .toList();
    }

    public List<Recipient> recipients(Purpose purpose) {
        return categories(purpose).stream()
                .flatMap(it -> catalogue().recipientsOf(it).stream())
                .distinct()
                .toList();
    }

    /** The whole words that somebody agrees to: whose, which data, what for, who gets them, and how it ends. */
    public String words(Purpose purpose, Language language) {
        var locale = language.locale();
        return texts.text(
                language,
                "privacy.consent.words",
                CurrentAcademy.get().name(),
                joined(categories(purpose).stream()
                        .map(it -> it.name().in(locale))
                        .toList()),
                purpose.name().in(locale),
                purpose.why().in(locale),
                joined(recipients(purpose).stream()
                        .map(it -> it.name().in(locale))
                        .toList()));
    }

    /** What has no reason to stay once nobody agrees to the purpose any more, by the catalogue's own rules. */
    Set<String> endingWith(Purpose purpose, Set<String> standing) {
        return categories(purpose).stream()
                .filter(it -> it.retention().stream().anyMatch(Offer::endsWithWithdrawal))
                .filter(it -> catalogue().purposesOf(it).stream()
                        .filter(other -> !other.planned() && !other.equals(purpose))
                        .noneMatch(other -> other.startsOn() || standing.contains(other.key())))
                .map(Category::key)
                .collect(Collectors.toSet());
    }

    private static boolean endsWithWithdrawal(Retention rule) {
        return rule.trigger() == Retention.Trigger.WITHDRAWAL && rule.isAtOnce();
    }

    private List<Purpose> purposes(Predicate<Purpose> wanted) {
        var used = categories().stream().flatMap(it -> it.purposes().stream()).collect(Collectors.toSet());
        return catalogue().purposes().stream()
                .filter(it -> used.contains(it.key()) && !it.planned() && wanted.test(it))
                .toList();
    }

    /** Asked once: tables come with a new version of the software, and that with a new start. */
    private Set<String> stored() {
        var known = stored;
        if (known == null) {
            known = labels.categoriesInUse();
            stored = known;
        }
        return known;
    }

    private static String joined(List<String> names) {
        return names.stream().map(it -> it.strip()).collect(Collectors.joining(", "));
    }
}
