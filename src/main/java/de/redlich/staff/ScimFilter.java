package de.redlich.staff;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The filters that directories use: one attribute is equal to one value (RFC 7644 section 3.4.2.2).
 *
 * @param attribute in small letters
 */
record ScimFilter(String attribute, String value) {
    private static final Pattern EQUAL =
            Pattern.compile("\\s*([A-Za-z]+)\\s+eq\\s+\"([^\"\\\\]*)\"\\s*", Pattern.CASE_INSENSITIVE);

    static ScimFilter of(String written) {
        var found = EQUAL.matcher(written);
        if (!found.matches()) {
            throw ScimFault.invalid("invalidFilter", "Supported is: attribute eq \"value\".");
        }
        return new ScimFilter(found.group(1).toLowerCase(Locale.ROOT), found.group(2));
    }

    ScimFault unsupported() {
        return ScimFault.invalid("invalidFilter", "This attribute cannot be filtered by.");
    }
}
