package de.redlich.learning;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What a lesson's page tells about its reader.
 *
 * @param view the page as it was shown once
 * @param serial counts that page's reports from 1
 * @param spent seconds actively spent since the page was shown
 */
record Report(UUID view, int serial, String block, int offset, int spent) {
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._:-]{1,100}");
    private static final int FARTHEST = 1_000_000;
    private static final int LONGEST = 86_400;

    /** Hostile values become harmless ones. */
    Report {
        serial = Math.max(1, serial);
        block = KEY.matcher(block).matches() ? block : "";
        offset = Math.clamp(offset, 0, FARTHEST);
        spent = Math.clamp(spent, 0, LONGEST);
    }
}
