package de.redlich.privacy;

import java.util.List;
import java.util.Objects;

/**
 * Somebody whose content courses embed.
 *
 * @param hosts names it serves from; {@code *.} in front stands for any name below
 * @param learns what it would get to know about the reader
 */
public record OutsideProvider(
        String key, String name, String company, Words country, List<String> hosts, String privacy, Words learns) {
    public OutsideProvider {
        Objects.requireNonNull(key, "an outside provider has no key");
        Objects.requireNonNull(name, "outside provider " + key + " has no name");
        Objects.requireNonNull(company, "outside provider " + key + " has no company");
        Objects.requireNonNull(country, "outside provider " + key + " has no country");
        Objects.requireNonNull(privacy, "outside provider " + key + " has no privacy link");
        Objects.requireNonNull(learns, "outside provider " + key + " does not say what it learns");
        hosts = List.copyOf(hosts);
    }

    public boolean serves(String host) {
        return hosts.stream().anyMatch(it -> it.startsWith("*.") ? host.endsWith(it.substring(1)) : it.equals(host));
    }
}
