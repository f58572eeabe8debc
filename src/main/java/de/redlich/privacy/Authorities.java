package de.redlich.privacy;

import de.redlich.privacy.calendar.Land;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The data protection authorities of the Länder. */
@Component
public class Authorities {
    static final String FILE = "authorities.yaml";

    /** @param link the authority's own pages, where its address stands as it is today */
    public record Authority(Land land, String name, String address, String link) {
        public Imprint.Authority contact() {
            return new Imprint.Authority(name, address, link);
        }
    }

    private final List<Authority> all =
            Registries.entries(FILE, Authority[].class, it -> it.land().name());

    Authorities() {
        var missing = EnumSet.allOf(Land.class);
        missing.removeAll(Arrays.asList(all.stream().map(Authority::land).toArray(Land[]::new)));
        if (!missing.isEmpty()) {
            throw new InvalidRegistry(
                    FILE, "has nobody for " + missing.stream().map(Land::name).collect(Collectors.joining(", ")));
        }
    }

    public List<Authority> all() {
        return all;
    }

    /** Who supervises an academy with its seat in that Land. */
    public Authority of(Land land) {
        return all.stream().filter(it -> it.land() == land).findFirst().orElseThrow();
    }
}
