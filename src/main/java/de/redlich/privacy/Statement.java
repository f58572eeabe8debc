package de.redlich.privacy;

import java.time.LocalDate;
import java.util.List;

/**
 * The privacy statement of an academy in one language („Datenschutzerklärung“).
 *
 * @param date „Stand“
 * @param openPromises how many of the promises behind it are not wholly kept yet
 */
record Statement(int version, LocalDate date, long openPromises, List<Part> intro, List<Chapter> chapters) {

    record Chapter(String id, String title, List<Part> parts) {}

    /** A piece of a chapter: prose, or a list filled from catalogue and registries. */
    sealed interface Part {}

    record Prose(String html) implements Part {}

    /** @param groups headings of the categories to show, for {@link Place#CATEGORIES} only */
    record Filled(Place place, List<String> groups) implements Part {}

    /** The lists that a statement's text can ask for as {@code {{cookies}}}. */
    enum Place {
        CATEGORIES,
        PURPOSES,
        BASES,
        RECIPIENTS,
        PROCESSORS,
        HOSTS,
        COOKIES,
        LOG,
        RETENTION,
        RIGHTS,
        CONTROLLER,
        AUTHORITY
    }
}
