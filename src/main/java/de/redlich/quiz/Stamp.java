package de.redlich.quiz;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which post of which shown form this is. A post that came before, or after a later one of the same form, changes nothing:
 * posts may be repeated and overtake one another.
 *
 * @param view the form as it was shown once
 * @param serial counts that form's posts from 1
 */
public record Stamp(UUID view, int serial) {
    /** Reads the form's fields; whatever is unreadable counts as a form of its own. */
    public static Stamp of(@Nullable String view, @Nullable String serial) {
        try {
            var number = serial == null ? 1 : Integer.parseInt(serial);
            return view == null ? fresh() : new Stamp(UUID.fromString(view), Math.max(1, number));
        } catch (IllegalArgumentException e) {
            return fresh();
        }
    }

    public static Stamp fresh() {
        return new Stamp(UUID.randomUUID(), 1);
    }
}
