package de.redlich.laws;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the words of a JTE template that a reader would see and nobody could translate. */
final class TemplateWords {
    private static final Pattern SPOKEN_ATTRIBUTE =
            Pattern.compile("\\b(?:alt|title|placeholder|aria-label|value)=\"([^\"]*\\p{L}{2,}[ .,!?][^\"]*)\"");
    private static final Pattern CALL = Pattern.compile("@(?:if|elseif|for|template[\\w.]*)\\s*\\(");

    private final String source;
    private final StringBuilder html = new StringBuilder();

    private TemplateWords(String source) {
        this.source = source;
    }

    static List<String> in(String template) {
        String bare = template.replaceAll("(?s)<%--.*?--%>", " ").replaceAll("(?m)^@(?:param|import)\\b.*$", " ");
        TemplateWords reading = new TemplateWords(bare);
        reading.readHtml(0, bare.length());
        return words(reading.html.toString());
    }

    private static List<String> words(String html) {
        List<String> found = new ArrayList<>();
        Matcher attributes = SPOKEN_ATTRIBUTE.matcher(html);
        while (attributes.find()) {
            found.add(attributes.group(1));
        }
        String text = html.replaceAll("<m[ino]>[^<]*</m[ino]>", " ")
                .replaceAll("(?s)<[^>]*>", "\n")
                .replaceAll("@(?:else|endif|endfor|endraw|raw)\\b", "\n");
        for (String line : text.split("\n")) {
            if (line.replaceAll("&\\w+;", "").matches(".*\\p{L}.*")) {
                found.add(line.strip());
            }
        }
        return found;
    }

    /** Copies HTML and leaves out expressions; what stands in a call is read for the content it hands over. */
    private void readHtml(int from, int to) {
        int at = from;
        while (at < to) {
            if (source.startsWith("${", at) || source.startsWith("!{", at) || source.startsWith("$unsafe{", at)) {
                at = readJava(source.indexOf('{', at) + 1, to, '}');
            } else if (CALL.matcher(source).region(at, to).lookingAt()) {
                at = readJava(source.indexOf('(', at) + 1, to, ')');
            } else {
                html.append(source.charAt(at++));
            }
        }
    }

    /** Skips Java up to the closing sign and gives the place behind it; {@code @`…`} within is HTML again. */
    private int readJava(int from, int to, char close) {
        char open = close == '}' ? '{' : '(';
        int depth = 1;
        int at = from;
        while (at < to && depth > 0) {
            char sign = source.charAt(at);
            if (sign == '"') {
                at = endOfString(at, to);
            } else if (source.startsWith("@`", at)) {
                int end = endOfContent(at + 2, to);
                readHtml(at + 2, end);
                at = end;
            } else if (sign == open) {
                depth++;
            } else if (sign == close) {
                depth--;
            }
            at++;
        }
        html.append(' ');
        return at;
    }

    private int endOfString(int start, int to) {
        int at = start + 1;
        while (at < to && source.charAt(at) != '"') {
            at += source.charAt(at) == '\\' ? 2 : 1;
        }
        return at;
    }

    private int endOfContent(int start, int to) {
        int depth = 1;
        for (int at = start; at < to; at++) {
            if (source.startsWith("@`", at)) {
                depth++;
                at++;
            } else if (source.charAt(at) == '`' && --depth == 0) {
                return at;
            }
        }
        return to;
    }
}
