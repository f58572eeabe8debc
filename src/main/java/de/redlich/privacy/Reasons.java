package de.redlich.privacy;

import de.redlich.page.Page;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says of every category why it is held, in the reader's language and the academy's words. */
@Component
public class Reasons {
    private final Disclosures disclosures;
    private final Catalogues catalogues;

    Reasons(Disclosures disclosures, Catalogues catalogues) {
        this.disclosures = disclosures;
        this.catalogues = catalogues;
    }

    /** By category, in the catalogue's order; also of one the academy says it does not collect, should there be anything of it. */
    public SequencedMap<String, Reason> all(Page page) {
        var disclosure = disclosures.of(page);
        var own = catalogues.of(Disclosures.academy(page));
        SequencedMap<String, Reason> reasons = new LinkedHashMap<>();
        for (var category : catalogues.shipped().categories()) {
            var worded = own.has(category.key()) ? own.category(category.key()) : category;
            reasons.put(category.key(), reason(worded, disclosure));
        }
        return reasons;
    }

    /** @throws IllegalArgumentException for a category the catalogue does not know */
    public Reason of(String category, Page page) {
        return of(category, all(page));
    }

    static Reason of(String category, Map<String, Reason> reasons) {
        return Objects.requireNonNull(reasons.get(category), category);
    }

    /** What must be said beside the data themselves. */
    public AccessNotice notice(Page page) {
        return AccessNotice.of(disclosures.of(page));
    }

    private static Reason reason(Category category, Disclosure disclosure) {
        return new Reason(
                category.key(),
                disclosure.in(category.name()),
                disclosure.in(category.what()),
                disclosure.purposes(category).stream()
                        .map(it -> use(it, disclosure))
                        .toList(),
                disclosure.source(category),
                disclosure.recipients(category).stream()
                        .map(it -> new Reason.Receiver(
                                disclosure.in(it.name()),
                                disclosure
                                        .processors(it)
                                        .map(Processor::company)
                                        .toList()))
                        .toList(),
                category.retention().stream()
                        .map(it -> new Reason.Rule(disclosure.say(it), disclosure.means(it.mode())))
                        .toList(),
                category.portable(),
                category.sealed());
    }

    private static Reason.Use use(Purpose purpose, Disclosure disclosure) {
        return new Reason.Use(
                disclosure.in(purpose.name()),
                disclosure.in(purpose.why()),
                disclosure.in(disclosure.basis(purpose).name()),
                inOrNull(purpose.norm(), disclosure),
                inOrNull(purpose.interest(), disclosure),
                purpose.choice());
    }

    private static @Nullable String inOrNull(@Nullable Words words, Disclosure disclosure) {
        return words == null ? null : disclosure.in(words);
    }
}
