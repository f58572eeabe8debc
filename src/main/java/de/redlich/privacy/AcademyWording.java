package de.redlich.privacy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How one academy differs from the catalogue as shipped ({@code academies/<slug>/catalogue.yaml}).
 *
 * @param version number and day of its statement („Stand“)
 * @param without categories it does not collect
 * @param categories its own words for categories
 * @param purposes its own words for purposes
 */
record AcademyWording(
        int version, LocalDate date, List<String> without, Map<String, Own> categories, Map<String, Own> purposes) {

    record Own(
            @Nullable Words name,
            @Nullable Words what,
            @Nullable Words why) {}

    AcademyWording {
        without = without == null ? List.of() : List.copyOf(without);
        categories = categories == null ? Map.of() : Map.copyOf(categories);
        purposes = purposes == null ? Map.of() : Map.copyOf(purposes);
    }

    /** Refuses words for what the catalogue does not have. */
    void checkAgainst(Catalogue catalogue) {
        without.forEach(catalogue::category);
        categories.keySet().forEach(catalogue::category);
        purposes.keySet().forEach(catalogue::purpose);
    }

    Category reworded(Category it) {
        Own own = categories.get(it.key());
        if (own == null) {
            return it;
        }
        return new Category(
                it.key(),
                it.group(),
                Optional.ofNullable(own.name()).orElse(it.name()),
                Optional.ofNullable(own.what()).orElse(it.what()),
                it.source(),
                it.purposes(),
                it.retention(),
                it.recipients(),
                it.portable(),
                it.sealed(),
                it.children(),
                it.people());
    }

    Purpose reworded(Purpose it) {
        Own own = purposes.get(it.key());
        if (own == null) {
            return it;
        }
        return new Purpose(
                it.key(),
                Optional.ofNullable(own.name()).orElse(it.name()),
                Optional.ofNullable(own.why()).orElse(it.why()),
                it.basis(),
                it.norm(),
                it.interest(),
                it.choice(),
                it.planned());
    }
}
