package de.redlich.course.liascript;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code formula: name {body}} lines of a header as TeX definitions. */
final class FormulaMacros {
    private static final Pattern DEFINITION = Pattern.compile("^\\\\?([A-Za-z]+)\\s+(.+)$");

    private FormulaMacros() {}

    static String of(Header header) {
        var all = new StringBuilder();
        for (Header.Value value : header.all("formula")) {
            Matcher definition = DEFINITION.matcher(value.text());
            if (definition.matches()) {
                String body = TexDialect.translate(definition.group(2));
                all.append("\\newcommand{\\").append(definition.group(1)).append('}');
                all.append(body.contains("#1") ? "[1]" : "")
                        .append('{')
                        .append(body)
                        .append('}');
            }
        }
        return all.toString();
    }
}
