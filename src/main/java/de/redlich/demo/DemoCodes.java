package de.redlich.demo;

import de.redlich.academy.CurrentAcademy;
import de.redlich.account.Protection;
import de.redlich.demo.DemoWorld.Place;
import de.redlich.demo.DemoWorld.Someone;
import de.redlich.storage.MasterKey;
import de.redlich.storage.Settings;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The one-time codes of the invented people who have a task: they have no phone. Shown in development only; there a visitor signs in as
 * them with what the console and this page say.
 */
@Component
class DemoCodes {
    private static final int BYTES = 20;

    private final Settings settings;
    private final MasterKey master;
    private final InstantSource time;

    DemoCodes(Settings settings, MasterKey master, InstantSource time) {
        this.settings = settings;
        this.master = master;
        this.time = time;
    }

    boolean areShown() {
        return settings.demo() && settings.development();
    }

    byte[] secretOf(Place place, Someone someone) {
        return master.derive("demo code " + someone.email(place.slug()), BYTES);
    }

    /** Of the current academy's people, by address. */
    List<Map.Entry<String, String>> now() {
        return DemoWorld.PLACES.stream()
                .filter(place -> place.slug().equals(CurrentAcademy.get().slug()))
                .flatMap(place -> place.people().stream()
                        .filter(someone -> !someone.roles().isEmpty())
                        .map(someone -> Map.entry(
                                someone.email(place.slug()),
                                Protection.codeOf(secretOf(place, someone), time.instant()))))
                .toList();
    }

    /** How long these codes are shown by an app. */
    Duration left() {
        return Protection.codesFor(time.instant());
    }
}
