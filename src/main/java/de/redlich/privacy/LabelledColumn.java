package de.redlich.privacy;

import java.util.regex.Pattern;

/**
 * A column and what its comment says: {@code One sentence. @data <category> [@sealed | @hashed] [@blob <folder>]
 * [@of <subject column>] [@coarse]}.
 *
 * @param category key in the catalogue, empty when the comment names none
 * @param sealed encrypted under the key of the row's first subject
 * @param hashed a keyed or one-way fingerprint from which nothing can be read back
 * @param blob folder of the blob store in which the file lies whose key this is, sealed under column and row; empty for none
 * @param of the subject column of the person it is about where the row has several; empty for a column about all of them
 * @param coarse a band or total already, so that it stays where a rule sums up
 */
public record LabelledColumn(
        String name,
        String type,
        String sentence,
        String category,
        boolean sealed,
        boolean hashed,
        String blob,
        String of,
        boolean coarse) {
    private static final Pattern DATA = Pattern.compile("@data\\s+([a-z][a-z0-9_]*)");
    private static final Pattern BLOB = Pattern.compile("@blob\\s+([a-z][a-z0-9-]*)");
    private static final Pattern OF = Pattern.compile("@of\\s+([a-z][a-z0-9_]*)");

    static LabelledColumn of(String name, String type, String comment) {
        return new LabelledColumn(
                name,
                type,
                comment.replaceAll("@\\w.*", "").strip(),
                first(DATA, comment),
                comment.contains("@sealed"),
                comment.contains("@hashed"),
                first(BLOB, comment),
                first(OF, comment),
                comment.contains("@coarse"));
    }

    private static String first(Pattern label, String comment) {
        var found = label.matcher(comment);
        return found.find() ? found.group(1) : "";
    }

    public boolean isFile() {
        return !blob.isEmpty();
    }

    /** Whether it only connects or proves things and tells a reader little. */
    public boolean technical() {
        return type.equals("uuid") || hashed || name.endsWith("_key") || isFile();
    }
}
