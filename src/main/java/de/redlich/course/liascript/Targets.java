package de.redlich.course.liascript;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where links inside the course lead: a file's first lesson, its n-th, or the one under a heading. */
final class Targets {
    private final Map<String, String> lessons = new HashMap<>();

    /** @param number of the lesson in its file, from 1 */
    void add(String file, int number, String title, String key) {
        if (number == 1) {
            lessons.putIfAbsent(file, key);
        }
        lessons.putIfAbsent(file + "#" + number, key);
        lessons.putIfAbsent(file + "#" + slug(title), key);
    }

    Optional<String> find(String file, String anchor) {
        String key = anchor.isEmpty() ? lessons.get(file) : lessons.get(file + "#" + slug(anchor));
        return Optional.ofNullable(key == null ? lessons.get(file) : key);
    }

    boolean hasFile(String file) {
        return lessons.containsKey(file);
    }

    static String slug(String title) {
        return title.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}\\s-]", "")
                .strip()
                .replaceAll("\\s+", "-");
    }
}
