package de.redlich.page;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * All words of all rooms, from {@code texts_<language>.properties} and {@code import_<language>.properties} in the rooms'
 * folders. Patterns are {@link MessageFormat}s, except that an apostrophe is just an apostrophe. Children are called by the
 * German „du“: what addresses the reader has a second text under its key with {@code .du}.
 */
@Component
public final class Texts {
    private static final Logger log = LoggerFactory.getLogger(Texts.class);

    private static final String CHILDS = ".du";

    private final Map<Language, Map<String, Text>> texts = new EnumMap<>(Language.class);
    private final boolean strict;

    /** @param strict whether a missing text is an error (development, tests) or shown as its key */
    Texts(@Value("${redlich.development:false}") boolean strict) {
        this.strict = strict;
        for (Language language : Language.values()) {
            texts.put(language, load(language));
        }
    }

    /** The text in that language with its places {@code {0}}, {@code {1}}… filled. */
    public String text(Language language, String key, Object... arguments) {
        return filled(language, key, all(language).get(key), arguments);
    }

    /** The same for a child. */
    String childs(Language language, String key, Object... arguments) {
        var texts = all(language);
        return filled(language, key, texts.getOrDefault(key + CHILDS, texts.get(key)), arguments);
    }

    private String filled(Language language, String key, @Nullable Text text, Object... arguments) {
        if (text != null) {
            return text.filled(arguments);
        }
        if (strict) {
            throw new IllegalArgumentException("No text for " + key + " in " + language.code());
        }
        log.error("No text for {} in {}", key, language.code());
        return key;
    }

    public boolean has(Language language, String key) {
        return all(language).containsKey(key);
    }

    Set<String> keys(Language language) {
        return all(language).keySet();
    }

    private Map<String, Text> all(Language language) {
        return texts.getOrDefault(language, Map.of());
    }

    private static Map<String, Text> load(Language language) {
        Map<String, Text> found = new HashMap<>();
        for (String name : new String[] {"texts", "import"}) {
            for (Resource file : files(name + "_" + language.code())) {
                read(file).forEach((key, pattern) -> add(found, (String) key, Text.of((String) pattern, language)));
            }
        }
        return found; // a page asks a hundred times: a HashMap answers faster than Map.copyOf's
    }

    private static void add(Map<String, Text> found, String key, Text text) {
        if (found.put(key, text) != null) {
            throw new IllegalStateException("The text " + key + " is written twice");
        }
    }

    private static Resource[] files(String name) {
        try {
            return new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:de/redlich/**/" + name + ".properties");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Properties read(Resource file) {
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            Properties properties = new Properties();
            properties.load(reader);
            return properties;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private sealed interface Text {
        String filled(Object[] arguments);

        static Text of(String pattern, Language language) {
            return pattern.contains("{")
                    ? Filled.of(new MessageFormat(pattern.replace("'", "''"), language.locale()), pattern)
                    : new Plain(pattern);
        }

        record Plain(String words) implements Text {
            @Override
            public String filled(Object[] arguments) {
                return words;
            }
        }

        /**
         * @param simple the pattern cut at its places, for those with bare places only: text, place, text, … text
         * @param counted what was made of one small number ("3 Minuten")
         */
        record Filled(MessageFormat format, List<String> simple, AtomicReferenceArray<String> counted) implements Text {
            private static final int FEW = 100;
            private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

            static Filled of(MessageFormat format, String pattern) {
                var parts = new ArrayList<String>();
                int end = 0;
                for (var place = PLACE.matcher(pattern); place.find(); end = place.end()) {
                    parts.add(pattern.substring(end, place.start()));
                    parts.add(place.group(1));
                }
                parts.add(pattern.substring(end));
                boolean bare = parts.stream().noneMatch(part -> part.contains("{"));
                return new Filled(format, bare ? List.copyOf(parts) : List.of(), new AtomicReferenceArray<>(FEW));
            }

            @Override
            public String filled(Object[] arguments) {
                if (!simple.isEmpty() && arePlain(arguments)) {
                    return joined(arguments);
                }
                return arguments.length == 1
                                && arguments[0] instanceof Number number
                                && isPlain(number)
                                && number.intValue() < FEW
                        ? counted(number.intValue(), arguments)
                        : formatted(arguments);
            }

            private String counted(int number, Object[] arguments) {
                var known = counted.get(number);
                if (known == null) {
                    known = formatted(arguments);
                    counted.set(number, known);
                }
                return known;
            }

            /** A MessageFormat may not be shared between threads; a copy is cheaper than a lock. */
            private String formatted(Object[] arguments) {
                return ((MessageFormat) format.clone()).format(arguments);
            }

            private static boolean arePlain(Object[] arguments) {
                for (var argument : arguments) {
                    if (!isPlain(argument)) {
                        return false;
                    }
                }
                return true;
            }

            /** Whether a MessageFormat would write it letter by letter: the cheap and by far the commonest case. */
            private static boolean isPlain(Object argument) {
                return argument instanceof String
                        || argument instanceof Integer number && number >= 0 && number < 1000
                        || argument instanceof Long many && many >= 0 && many < 1000;
            }

            private String joined(Object[] arguments) {
                var text = new StringBuilder(simple.getFirst());
                for (int n = 1; n < simple.size(); n += 2) {
                    int place = simple.get(n).charAt(0) - '0';
                    text.append(place < arguments.length ? arguments[place] : "{" + place + "}");
                    text.append(simple.get(n + 1));
                }
                return text.toString();
            }
        }
    }
}
