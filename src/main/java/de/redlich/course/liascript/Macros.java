package de.redlich.course.liascript;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The macros that hold in a file or section, and what a call of one becomes. */
final class Macros {
    private static final int DEEPEST = 20;
    private static final int LONGEST = 200_000;
    private static final int MOST_CALLS = 50_000;

    private final Map<String, String> bodies;
    private int uid;
    private int calls;
    private String cut = "";

    Macros(Map<String, String> bodies) {
        this.bodies = new HashMap<>(bodies);
    }

    /** A copy in which the given definitions hide those of the same name. */
    Macros with(Map<String, String> more) {
        var all = new HashMap<>(bodies);
        all.putAll(more);
        return new Macros(all);
    }

    boolean knows(String name) {
        return name.equals("uid") || bodies.containsKey(name);
    }

    /** The last macro that called itself or grew too long, empty when none did. */
    String cut() {
        return cut;
    }

    /** The call's replacement with all calls inside it filled in; empty when no such macro is defined. */
    Optional<String> call(MacroCall call) {
        return call(call, DEEPEST);
    }

    private Optional<String> call(MacroCall call, int depth) {
        if (!knows(call.name())) {
            return Optional.empty();
        }
        if (depth == 0 || ++calls > MOST_CALLS) {
            cut = call.name();
            return Optional.empty();
        }
        String body = call.name().equals("uid") ? "redlich-" + ++uid : bodies.getOrDefault(call.name(), "");
        String filled = fill(body, call.parameters());
        String done = inside(filled, depth - 1);
        return Optional.of(call.escaped() ? escape(done) : done);
    }

    private String inside(String text, int depth) {
        var done = new StringBuilder();
        int i = 0;
        while (i < text.length()) {
            if (done.length() > LONGEST) {
                cut = text.substring(i, Math.min(text.length(), i + 20));
                break;
            }
            Optional<MacroCall> call = text.charAt(i) == '@' ? MacroCall.at(text, i, this) : Optional.empty();
            Optional<String> value = call.flatMap(c -> call(c, depth));
            done.append(value.orElse(String.valueOf(text.charAt(i))));
            i = value.isPresent() ? call.orElseThrow().end() : i + 1;
        }
        return done.toString();
    }

    private static String fill(String body, List<String> parameters) {
        String filled = body;
        for (int n = parameters.size() - 1; n >= 0; n--) {
            filled = filled.replace("@'" + n, escape(parameters.get(n))).replace("@" + n, parameters.get(n));
        }
        return filled.replaceAll("@'?\\d", "");
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("'", "\\'")
                .replace("`", "\\`")
                .replace("\n", "\\n");
    }
}
