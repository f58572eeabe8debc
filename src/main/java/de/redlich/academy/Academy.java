package de.redlich.academy;

import de.redlich.page.Brand;
import java.util.List;
import java.util.Map;

/**
 * A course provider with a host name, a brand and fields of its own.
 *
 * @param slug short name, also the key of its brand and legal texts
 * @param land code of the German Land whose authority supervises it and whose holidays count, for example {@code SN}
 * @param fields what is asked at registration beyond name, e-mail and password
 */
public record Academy(
        AcademyId id,
        String slug,
        Kind kind,
        String name,
        String host,
        String language,
        String land,
        List<String> claims,
        Map<Field, Asked> fields) {

    public Academy {
        claims = List.copyOf(claims);
        fields = Map.copyOf(fields);
    }

    /** A school teaches; the office is where the operators of the installation sign in. */
    public enum Kind {
        SCHOOL,
        OFFICE
    }

    /** What an academy may ask for beyond the basics (promises A2, A3). */
    public enum Field {
        PHONE,
        PICTURE,
        BIRTH_DATE,
        EDUCATION
    }

    public enum Asked {
        NO,
        OPTIONAL,
        REQUIRED
    }

    /** Its face on pages. */
    public Brand brand() {
        return Looks.brandOf(this);
    }

    public boolean asks(Field field) {
        return fields.getOrDefault(field, Asked.NO) != Asked.NO;
    }
}
