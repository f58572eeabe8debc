package de.redlich.privacy;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Words that fit a simple pattern of characters, classes and counts. */
final class Sample {
    private static final Pattern PART = Pattern.compile("(\\[[^]]+]|\\\\?.)(\\{(\\d+)(?:,(\\d*))?}|[*+?])?");
    private static final int USUAL = 12;

    private Sample() {}

    static String of(String regex) {
        var random = new Random();
        var text = new StringBuilder();
        PART.matcher(regex).results().forEach(part -> {
            var count = part.group(3) == null
                    ? "+".equals(part.group(2)) || part.group(2) == null ? 1 : 0
                    : usual(Integer.parseInt(part.group(3)), part.group(4));
            var letters = letters(part.group(1));
            for (int i = 0; i < count; i++) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
        });
        return new String(text.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    /** As many as are needed to be different from others, where that is allowed. */
    private static int usual(int least, @Nullable String most) {
        if (most == null) {
            return least;
        }
        return Math.max(least, most.isEmpty() ? USUAL : Math.min(USUAL, Integer.parseInt(most)));
    }

    private static String letters(String part) {
        if (!part.startsWith("[")) {
            return part.replace("\\", "");
        }
        var all = Pattern.compile(part);
        return "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_"
                .chars()
                .filter(letter -> all.matcher(Character.toString(letter)).matches())
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
