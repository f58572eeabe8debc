package de.redlich.course;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of the catalogue ends: the last course's place in the order.
 *
 * @param distance how badly it fits what was searched for, the negative rank
 */
record Cursor(double distance, String title, UUID course) {

    String written() {
        var text = distance + "|" + course + "|" + title;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Empty for anything we did not write; the reader then gets the first page. */
    static Optional<Cursor> read(@Nullable String written) {
        if (written == null || written.length() > 2_000) {
            return Optional.empty();
        }
        try {
            var text = new String(Base64.getUrlDecoder().decode(written), StandardCharsets.UTF_8);
            var parts = text.replace("\0", "").split("\\|", 3);
            return parts.length < 3
                    ? Optional.empty()
                    : Optional.of(new Cursor(Double.parseDouble(parts[0]), parts[2], UUID.fromString(parts[1])));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
