package de.redlich.account;

import com.maxmind.db.Reader;
import de.redlich.storage.Settings;
import de.redlich.storage.WrongSetting;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Roughly where networks are, from a file in MaxMind's format that the operator gives. Nobody outside is asked. */
@Component
class Places {
    private final @Nullable Reader networks;

    @Autowired
    Places(Settings settings) {
        this(settings.places());
    }

    Places(@Nullable Path file) {
        networks = file == null ? null : open(file);
    }

    private static Reader open(Path file) {
        try {
            return new Reader(file.toFile(), Reader.FileMode.MEMORY);
        } catch (IOException e) {
            throw new WrongSetting("REDLICH_PLACES must be a file in MaxMind's format, not " + file + ".", e);
        }
    }

    /** Empty without a file, for networks that it does not know, and for those of this machine. */
    Optional<Place> of(String address) {
        if (networks == null) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(networks.get(InetAddress.ofLiteral(address), Map.class))
                    .flatMap(Places::place);
        } catch (IOException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<Place> place(Map<?, ?> entry) {
        if (entry.get("location") instanceof Map<?, ?> location
                && location.get("latitude") instanceof Number latitude
                && location.get("longitude") instanceof Number longitude) {
            var name = name(entry, "city").or(() -> name(entry, "country")).orElse("");
            return Optional.of(new Place(
                    name, (int) Math.round(latitude.doubleValue()), (int) Math.round(longitude.doubleValue())));
        }
        return Optional.empty();
    }

    private static Optional<String> name(Map<?, ?> entry, String level) {
        return entry.get(level) instanceof Map<?, ?> found
                        && found.get("names") instanceof Map<?, ?> names
                        && names.get("en") instanceof String name
                ? Optional.of(name)
                : Optional.empty();
    }
}
