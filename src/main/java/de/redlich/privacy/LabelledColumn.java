package de.redlich.privacy;

import java.util.regex.Pattern;

/**
 * A column and what its comment says: {@code One sentence. @data <category> [@sealed | @hashed] [@blob <folder>] [@coarse]}.
 *
 * @param category key in the catalogue, empty when the comment names none
 * @param sealed encrypted under the key of the row's first subject
 * @param hashed a keyed or one-way fingerprint from which nothing can be read back
 * @param blob folder of the blob store in which the file lies that the column names; empty when it names none
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
        boolean coarse) {
    private static final Pattern DATA = Pattern.compile("@data\\s+([a-z][a-z0-9_]*)");
    private static final Pattern BLOB = Pattern.compile("@blob\\s+([a-z][a-z0-9-]*)");

    static LabelledColumn of(String name, String type, String comment) {
        var data = DATA.matcher(comment);
        var blob = BLOB.matcher(comment);
        return new LabelledColumn(
                name,
                type,
                comment.replaceAll("@\\w.*", "").strip(),
                data.find() ? data.group(1) : "",
                comment.contains("@sealed"),
                comment.contains("@hashed"),
                blob.find() ? blob.group(1) : "",
                comment.contains("@coarse"));
    }

    /** Whether it only connects or proves things and tells a reader little. */
    public boolean technical() {
        return type.equals("uuid") || hashed || name.endsWith("_key") || !blob.isEmpty();
    }
}
