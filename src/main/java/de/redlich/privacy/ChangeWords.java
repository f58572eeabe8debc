package de.redlich.privacy;

import de.redlich.page.Page;
import java.util.List;
import java.util.function.Supplier;

/** Says what changed in sentences that a reader understands. */
record ChangeWords(Disclosure disclosure, Catalogue catalogue, Page page) {
    List<String> of(StatementChange change) {
        return change.lines().stream().map(this::sentence).toList();
    }

    private String sentence(String line) {
        if (line.startsWith("processor ")) {
            String[] parts = line.split(" ", 3);
            return page.t("privacy.change.processor", parts[2], recipient(parts[1]));
        }
        boolean gone = line.startsWith("-");
        String[] parts = (gone ? line.substring(1) : line).split(" ", 4);
        String category = or(() -> disclosure.in(catalogue.category(parts[0]).name()), parts[0]);
        return switch (parts[1]) {
            case "purpose" -> page.t("privacy.change.purpose", category, purpose(parts[2]), basis(parts[2]));
            case "recipient" -> page.t("privacy.change.recipient", category, recipient(parts[2]));
            default ->
                gone
                        ? page.t("privacy.change.periodgone", category)
                        : page.t("privacy.change.period", category, period(parts[0], line));
        };
    }

    private String purpose(String key) {
        return or(() -> disclosure.in(catalogue.purpose(key).name()), key);
    }

    private String basis(String key) {
        return or(() -> disclosure.in(catalogue.basis(catalogue.purpose(key)).name()), key);
    }

    private String recipient(String key) {
        return or(() -> disclosure.in(catalogue.recipient(key).name()), key);
    }

    private String period(String category, String line) {
        return catalogue.category(category).retention().stream()
                .filter(it -> StatementFacts.line(category, it).equals(line))
                .map(disclosure::say)
                .findFirst()
                .orElse(line);
    }

    private static String or(Supplier<String> name, String key) {
        try {
            return name.get();
        } catch (IllegalArgumentException unknown) {
            return key;
        }
    }
}
