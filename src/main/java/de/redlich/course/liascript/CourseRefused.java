package de.redlich.course.liascript;

import java.util.List;

/** A folder or archive that cannot be read as a course at all; {@link #key()} names the sentence for the person. */
public final class CourseRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final List<String> args;

    CourseRefused(String reason, String... args) {
        super(reason + List.of(args), null, false, false);
        this.key = "course.import.refused." + reason;
        this.args = List.of(args);
    }

    /** Text key {@code course.import.refused.…}. */
    public String key() {
        return key;
    }

    public List<String> args() {
        return args;
    }
}
