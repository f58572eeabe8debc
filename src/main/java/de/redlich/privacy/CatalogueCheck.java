package de.redlich.privacy;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/** What must hold in a catalogue beyond the shape of its entries. */
final class CatalogueCheck {
    private final Catalogue catalogue;
    private final Set<String> usedPurposes = new HashSet<>();

    CatalogueCheck(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** @throws IllegalArgumentException naming the entry that is wrong */
    void run() {
        catalogue.purposes().forEach(this::check);
        catalogue.categories().forEach(this::check);
        for (Purpose purpose : catalogue.purposes()) {
            require(usedPurposes.contains(purpose.key()), "purpose " + purpose.key() + " is used by no category");
        }
    }

    private void check(Purpose purpose) {
        String at = "purpose " + purpose.key();
        Objects.requireNonNull(purpose.name(), at + " has no name");
        Objects.requireNonNull(purpose.why(), at + " has no why");
        Objects.requireNonNull(purpose.choice(), at + " has no choice");
        LegalBasis basis = catalogue.basis(purpose);
        require(basis.isInterest() == (purpose.interest() != null), at + " must name an interest exactly for letter f");
        require(
                basis.isConsent() == (purpose.choice() == Purpose.Choice.CONSENT),
                at + ": consent is a choice, and only consent");
        require(!basis.article().equals("c") || purpose.norm() != null, at + " rests on a duty and must name its norm");
    }

    private void check(Category category) {
        String at = "category " + category.key();
        require(category.key().matches("[a-z][a-z_]*"), at + " must be a lower-case word");
        Objects.requireNonNull(category.name(), at + " has no name");
        Objects.requireNonNull(category.what(), at + " does not say what it is");
        Objects.requireNonNull(category.source(), at + " has no source");
        catalogue.group(category);
        catalogue.recipientsOf(category);
        catalogue.purposesOf(category);
        require(Set.copyOf(category.purposes()).size() == category.purposes().size(), at + " names a purpose twice");
        usedPurposes.addAll(category.purposes());
        for (Retention rule : category.retention()) {
            Objects.requireNonNull(rule.trigger(), at + " has a retention without trigger");
            Objects.requireNonNull(rule.mode(), at + " has a retention without mode");
        }
    }

    private static void require(boolean holds, String fault) {
        if (!holds) {
            throw new IllegalArgumentException(fault);
        }
    }
}
