package de.redlich.privacy;

/**
 * Leaves out what is not true (yet): the lines between <code>{{#group:live}}</code> and <code>{{/}}</code> stay only if a
 * category of that group is in use. Also {@code category:}, {@code purpose:} and {@code promise:} (proved by the build's tests).
 */
final class StatementConditions {
    private final Disclosure disclosure;
    private final Promises promises;

    StatementConditions(Disclosure disclosure, Promises promises) {
        this.disclosure = disclosure;
        this.promises = promises;
    }

    String apply(String markdown) {
        StringBuilder kept = new StringBuilder();
        boolean holds = true;
        for (String line : markdown.lines().toList()) {
            if (line.startsWith("{{#")) {
                holds = holds(line.substring(3, line.indexOf("}}")));
            } else if (line.equals("{{/}}")) {
                holds = true;
            } else if (holds) {
                kept.append(line).append('\n');
            }
        }
        return kept.toString();
    }

    private boolean holds(String condition) {
        String kind = condition.substring(0, condition.indexOf(':') + 1);
        String key = condition.substring(kind.length());
        return switch (kind) {
            case "group:" -> !disclosure.categories(key).isEmpty();
            case "category:" -> disclosure.uses(key);
            case "purpose:" ->
                disclosure.purposes().stream().anyMatch(it -> it.key().equals(key));
            case "promise:" -> isKept(key);
            default -> throw new IllegalArgumentException("there is no condition \"" + condition + "\"");
        };
    }

    private boolean isKept(String id) {
        if (!promises.has(id)) {
            throw new IllegalArgumentException("there is no promise \"" + id + "\"");
        }
        return promises.isKept(id);
    }
}
