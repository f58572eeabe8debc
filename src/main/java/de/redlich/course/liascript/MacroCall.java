package de.redlich.course.liascript;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code @name(parameters)} in a text.
 *
 * @param escaped written {@code @'name}: the result is escaped as in a JavaScript string
 * @param end index after the call
 */
record MacroCall(String name, boolean escaped, List<String> parameters, int end) {
    private static final Pattern NAME = Pattern.compile("@('?)(\\w[\\w.]*\\w|\\w)");
    private static final Pattern LINK = Pattern.compile("@('?)\\[(\\w[\\w.]*)(\\([^)]*\\))?\\]\\(([^) ]*)[^)]*\\)");
    private static final Pattern PARAMETER =
            Pattern.compile("\\s*(?:(`{3,})(?s)(.*?)\\1\\s*|`([^`]*)`\\s*|([^,)]*))([,)])");

    /** The call at {@code text[i]}; the longest name counts that is defined, or the whole one if none is. */
    static Optional<MacroCall> at(String text, int i, Macros macros) {
        Matcher link = LINK.matcher(text).region(i, text.length());
        if (link.lookingAt()) {
            List<String> parameters = new ArrayList<>(
                    link.group(3) == null
                            ? List.of()
                            : parameters(link.group(3), 0).texts());
            parameters.add(link.group(4));
            return Optional.of(
                    new MacroCall(link.group(2), !link.group(1).isEmpty(), List.copyOf(parameters), link.end()));
        }
        Matcher name = NAME.matcher(text).region(i, text.length());
        return name.lookingAt() ? Optional.of(named(text, name, macros)) : Optional.empty();
    }

    MacroCall plus(String parameter) {
        var more = new ArrayList<>(parameters);
        more.add(parameter);
        return new MacroCall(name, escaped, List.copyOf(more), end);
    }

    private static MacroCall named(String text, Matcher found, Macros macros) {
        String name = known(found.group(2), macros);
        int end = found.start(2) + name.length();
        Parameters parameters = parameters(text, end);
        return new MacroCall(name, !found.group(1).isEmpty(), parameters.texts(), parameters.end());
    }

    private static String known(String whole, Macros macros) {
        for (String name = whole; name.contains("."); name = name.substring(0, name.lastIndexOf('.'))) {
            if (macros.knows(name)) {
                return name;
            }
        }
        String first = whole.contains(".") ? whole.substring(0, whole.indexOf('.')) : whole;
        return macros.knows(first) ? first : whole;
    }

    private record Parameters(List<String> texts, int end) {}

    private static Parameters parameters(String text, int start) {
        var texts = new ArrayList<String>();
        if (start >= text.length() || text.charAt(start) != '(') {
            return new Parameters(texts, start);
        }
        Matcher next = PARAMETER.matcher(text);
        int i = start + 1;
        while (next.region(i, text.length()).lookingAt()) {
            texts.add(next.group(2) != null ? next.group(2) : next.group(3) != null ? next.group(3) : next.group(4));
            i = next.end();
            if (next.group(5).equals(")")) {
                return new Parameters(texts, i);
            }
        }
        return new Parameters(List.of(), start);
    }
}
