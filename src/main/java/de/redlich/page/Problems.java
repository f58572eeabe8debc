package de.redlich.page;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is wrong with a form, by field, in the reader's words. A form with problems is shown again with status 422. */
public final class Problems {
    private final Map<String, String> byField = new LinkedHashMap<>();

    public static Problems none() {
        return new Problems();
    }

    /** The first problem of a field is the one that is told. */
    public Problems add(String field, String text) {
        byField.putIfAbsent(field, text);
        return this;
    }

    public @Nullable String of(String field) {
        return byField.get(field);
    }

    public boolean isEmpty() {
        return byField.isEmpty();
    }

    public Map<String, String> byField() {
        return Collections.unmodifiableMap(byField);
    }
}
