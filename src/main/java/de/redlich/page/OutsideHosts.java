package de.redlich.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.TreeSet;

/**
 * Hosts the reader agreed to load pictures, media and frames from on this page, e.g. {@code www.youtube-nocookie.com}.
 * Put into the request under {@link #ATTRIBUTE} before the view is rendered; anything else stays forbidden by the
 * Content-Security-Policy.
 */
public record OutsideHosts(Set<String> names) {
    public static final String ATTRIBUTE = "de.redlich.page.OutsideHosts";
    static final OutsideHosts NONE = new OutsideHosts(Set.of());

    public OutsideHosts {
        names.forEach(OutsideHosts::requireHostName);
        names = java.util.Collections.unmodifiableSet(new TreeSet<>(names));
    }

    static OutsideHosts of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof OutsideHosts hosts ? hosts : NONE;
    }

    /** As CSP sources, with a leading blank, or empty. */
    String sources() {
        return names.stream().map(it -> " https://" + it).reduce("", String::concat);
    }

    private static void requireHostName(String name) {
        if (!name.matches("(\\*\\.)?[a-z0-9-]+(\\.[a-z0-9-]+)+")) {
            throw new IllegalArgumentException("Not a host name: " + name);
        }
    }
}
