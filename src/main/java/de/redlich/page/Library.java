package de.redlich.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** A browser library shipped as a webjar. */
record Library(String version, String folder) {
    static final Library UNKNOWN = new Library("none", "none");

    static Library named(String name) {
        for (String group : new String[] {"org.webjars", "org.webjars.npm"}) {
            ClassPathResource description =
                    new ClassPathResource("META-INF/maven/" + group + "/" + name + "/pom.properties");
            if (!name.isEmpty() && description.exists()) {
                String version = read(description).getProperty("version");
                return new Library(version, "META-INF/resources/webjars/" + name + "/" + version);
            }
        }
        return UNKNOWN;
    }

    private static Properties read(ClassPathResource description) {
        try {
            return PropertiesLoaderUtils.loadProperties(description);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
