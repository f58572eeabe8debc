package de.redlich.privacy;

import org.jspecify.annotations.Nullable;

/**
 * One thing data are used for, on exactly one legal basis.
 *
 * @param why completes "We use it …", beginning with "damit" / "so that"
 * @param basis key of the {@link LegalBasis}
 * @param norm the paragraph beyond Art. 6, always given for a legal duty
 * @param planned whether no code does it yet; statements leave it out until one does
 * @param interest whose interest it is, given exactly for Art. 6(1)(f)
 */
public record Purpose(
        String key,
        Words name,
        Words why,
        String basis,
        @Nullable Words norm,
        @Nullable Words interest,
        Choice choice,
        boolean planned) {

    /** What the person can do about it. */
    public enum Choice {
        /** Nothing: the service or the law cannot do without. */
        NEEDED,
        /** Switch it off in the settings. */
        SETTING,
        /** Object; it ends at once. */
        OBJECTABLE,
        /** Object; a person weighs the reasons and answers (Art. 21(1) GDPR). */
        WEIGHED,
        /** Agree first; it is off until then. */
        CONSENT
    }

    public boolean startsOn() {
        return choice != Choice.CONSENT;
    }

    /** Whether the person can end it without giving up the account. */
    public boolean isOptional() {
        return choice != Choice.NEEDED;
    }
}
