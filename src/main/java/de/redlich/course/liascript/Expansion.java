package de.redlich.course.liascript;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills macros in over the lines of a section; code, inline code and comments stay as they are. */
final class Expansion {
    private static final Pattern FENCE_MACRO = Pattern.compile("^\\w*[ \\t]*(@\\S.*)$");
    private static final int LONGEST_CALL = 400;

    private final Macros macros;
    private final List<Line> out = new ArrayList<>();

    Expansion(Macros macros) {
        this.macros = macros;
    }

    static List<Line> of(List<Line> lines, Macros macros) {
        return new Expansion(macros).expand(lines);
    }

    private List<Line> expand(List<Line> lines) {
        int i = 0;
        while (i < lines.size()) {
            Fence fence = Fence.at(lines, i);
            if (fence != null) {
                fence(lines, i, fence);
                i = fence.end();
            } else {
                i = text(lines, i);
            }
        }
        return out;
    }

    private void fence(List<Line> lines, int i, Fence fence) {
        Matcher macro = FENCE_MACRO.matcher(fence.info());
        Optional<String> filled = macro.matches()
                ? MacroCall.at(macro.group(1), 0, macros)
                        .filter(call -> macros.knows(call.name()))
                        .flatMap(call -> macros.call(call.plus(fence.source())))
                : Optional.empty();
        filled.ifPresentOrElse(text -> add(lines.get(i), text), () -> out.addAll(lines.subList(i, fence.end())));
    }

    /** A call may run over several lines; then they are taken together. */
    private int text(List<Line> lines, int i) {
        Line line = lines.get(i);
        if (line.text().indexOf('@') < 0) {
            out.add(line);
            return i + 1;
        }
        var text = new StringBuilder(line.text());
        int next = i + 1;
        while (open(text) && next < lines.size() && next - i < LONGEST_CALL) {
            text.append('\n').append(lines.get(next++).text());
        }
        boolean never = open(text);
        add(line, fill(never ? line.text() : text.toString()));
        return never ? i + 1 : next;
    }

    private void add(Line line, String text) {
        for (String part : text.split("\n", -1)) {
            out.add(line.with(part));
        }
    }

    /** Whether a parameter in three backticks has begun and not ended. */
    private static boolean open(CharSequence text) {
        Matcher quote = Pattern.compile("@[\\w.]+\\([^)\\n]*```").matcher(text);
        int begin = -1;
        while (quote.find()) {
            begin = quote.end();
        }
        return begin >= 0 && text.toString().indexOf("```", begin) < 0;
    }

    private String fill(String text) {
        var done = new StringBuilder();
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int end = c == '`' ? Inline.codeEnd(text, i) : c == '\\' ? Math.min(i + 2, text.length()) : i + 1;
            Optional<MacroCall> call = c == '@' && free(text, i) ? MacroCall.at(text, i, macros) : Optional.empty();
            Optional<String> value = call.flatMap(macros::call);
            done.append(value.orElse(text.substring(i, end)));
            i = value.isPresent() ? call.orElseThrow().end() : end;
        }
        return done.toString();
    }

    /** An address like anna@firma.de is no call. */
    private static boolean free(String text, int i) {
        return i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1)) && text.charAt(i - 1) != '@';
    }
}
