package de.redlich.laws;

import java.util.List;

/** The rooms from the lowest to the highest. A room may use and refer to those before it, never to those after it. */
final class Rooms {
    static final List<String> LOW_TO_HIGH = List.of(
            "page",
            "storage",
            "academy",
            "privacy",
            "account",
            "staff",
            "course",
            "quiz",
            "learning",
            "certificate",
            "mail",
            "rights",
            "guardian",
            "security",
            "operation",
            "demo");

    /** Schemas that belong to no room of their own: the jobs' table is kept by storage, the migrations' list by nobody. */
    static final List<String> SCHEMAS_BELOW_ALL = List.of("public", "jobs");

    private Rooms() {}

    static int height(String schema) {
        return SCHEMAS_BELOW_ALL.contains(schema) ? -1 : LOW_TO_HIGH.indexOf(schema);
    }
}
