package de.redlich.privacy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to "why do you hold this?" for one category, in one language (Art. 13 to 15 GDPR).
 *
 * @param source where the data come from
 * @param portable whether they go along to another provider (Art. 20 GDPR)
 */
public record Reason(
        String category,
        String name,
        String what,
        List<Use> uses,
        String source,
        List<Receiver> receivers,
        List<Rule> rules,
        boolean portable,
        boolean sealed) {

    /**
     * @param basis with its article
     * @param norm the paragraph beyond Art. 6, if there is one
     * @param interest whose interest it is, for Art. 6(1)(f)
     */
    public record Use(
            String purpose,
            String why,
            String basis,
            @Nullable String norm,
            @Nullable String interest,
            Purpose.Choice choice) {}

    /** @param companies by name, as far as somebody outside gets it */
    public record Receiver(String name, List<String> companies) {
        @Override
        public String toString() {
            return companies.isEmpty() ? name : name + ": " + String.join(", ", companies);
        }
    }

    /**
     * @param kept how long, as a sentence
     * @param means what then happens
     */
    public record Rule(String kept, String means) {}

    public List<String> kept() {
        return rules.stream().map(Rule::kept).toList();
    }
}
