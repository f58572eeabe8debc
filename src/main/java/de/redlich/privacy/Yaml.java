package de.redlich.privacy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the room's registries strictly: an unknown, doubled or missing entry is an error that names the place. */
final class Yaml {
    private static final YAMLMapper MAPPER = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private Yaml() {}

    /** Reads a file beside this class. */
    static <T> T read(String file, Class<T> type) {
        String text = text(file);
        if (text == null) {
            throw new InvalidRegistry(file, "is missing");
        }
        return parse(file, text, type);
    }

    static boolean exists(String file) {
        return Yaml.class.getResource(file) != null;
    }

    /** Names of the folders below that one which hold a catalogue. */
    static List<String> folders(String parent) {
        try {
            Resource[] found = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:de/redlich/privacy/" + parent + "/*/" + Catalogue.FILE);
            return Arrays.stream(found)
                    .map(it -> it.toString().replaceFirst(".*/([^/]+)/[^/]+$", "$1"))
                    .toList();
        } catch (IOException unreadable) {
            throw new InvalidRegistry(parent, "cannot be read", unreadable);
        }
    }

    static <T> T parse(String file, String text, Class<T> type) {
        try {
            return MAPPER.readValue(text, type);
        } catch (DatabindException fault) {
            throw new InvalidRegistry(file, reason(fault) + " at " + fault.getPathReference(), fault);
        } catch (JacksonException fault) {
            throw new InvalidRegistry(file, fault.getOriginalMessage() + " at " + fault.getLocation(), fault);
        }
    }

    static @Nullable String text(String file) {
        try (InputStream in = Yaml.class.getResourceAsStream(file)) {
            return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new InvalidRegistry(file, "cannot be read", unreadable);
        }
    }

    private static String reason(DatabindException fault) {
        Throwable cause = fault.getCause();
        return cause == null ? fault.getOriginalMessage() : cause.toString();
    }
}
