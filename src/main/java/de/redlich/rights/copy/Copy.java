package de.redlich.rights.copy;

import de.redlich.privacy.AccessNotice;
import de.redlich.privacy.Reason;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A copy as people read it: what must be said (Art. 15 GDPR), and the values by kind; a long table with its first rows. */
record Copy(Instant made, AccessNotice notice, List<Section> sections) {
    /** @param lastDays until when what is stored now is kept, in sentences */
    record Section(Reason reason, List<Table> tables, List<String> lastDays) {}

    /**
     * @param count how many rows there are in all
     * @param rest where all of them are, null when they are all here
     */
    record Table(
            String name,
            List<List<Entry>> rows,
            long count,
            @Nullable String rest) {}

    record Entry(String name, String text) {}
}
