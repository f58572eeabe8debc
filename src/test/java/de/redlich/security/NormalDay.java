package de.redlich.security;

import de.redlich.privacy.SecurityEvent.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * What ten thousand people do on an ordinary day, as security events: a morning in schools behind one address each, typos,
 * forgotten passwords, old links, staff at work. Made from a seed: the same day again, whenever it is needed.
 */
final class NormalDay {
    static final int PEOPLE = 10_000;
    private static final int SCHOOLS = 12;
    private static final int STAFF = 60;

    private final Random random;
    private final Instant midnight;
    private final List<Seen> events = new ArrayList<>();

    NormalDay(long seed, Instant midnight) {
        random = new Random(seed);
        this.midnight = midnight;
    }

    List<Seen> events() {
        for (int i = 0; i < PEOPLE; i++) {
            person("person-" + i, i < 3_000 ? "school-" + i % SCHOOLS : "home-" + i);
        }
        for (int i = 0; i < STAFF; i++) {
            staff("staff-" + i);
        }
        strangers();
        events.sort(Comparator.comparing(Seen::at));
        return events;
    }

    private void person(String person, String network) {
        var at = network.startsWith("school") ? around(8.1, 0.15) : around(15, 4);
        int wrong = random.nextInt(100) < 8 ? 1 + random.nextInt(3) : 0;
        for (int i = 0; i < wrong; i++) {
            add(Kind.SIGN_IN_FAILED, person, network, person, "", at.plusSeconds(20L * i));
        }
        add(Kind.SIGNED_IN, person, network, "", "", at.plusSeconds(90));
        if (random.nextInt(1000) < 15) {
            add(Kind.SIGN_IN_ASKED, person, "hotel-" + person, "", "", around(20, 1));
        }
        if (random.nextInt(1000) < 8) {
            add(Kind.PASSWORD_CHANGED, person, network, person, "", at.plusSeconds(600));
        }
        if (random.nextInt(1000) < 6) {
            add(Kind.DATA_EXPORTED, person, network, person, "", around(17, 3));
        }
        for (int i = random.nextInt(100) < 3 ? 1 + random.nextInt(6) : 0; i > 0; i--) {
            add(Kind.ID_GUESSED, person, network, "old-link-" + random.nextInt(500), "", around(16, 4));
        }
        if (random.nextInt(1000) < 20) {
            add(Kind.POLICY_REFUSED, "", network, "page-" + random.nextInt(300), "", around(16, 4));
        }
    }

    private void staff(String person) {
        var at = around(9, 1);
        for (int i = 5 + random.nextInt(25); i > 0; i--) {
            add(
                    Kind.PERSON_READ,
                    person,
                    "office",
                    "person-" + random.nextInt(PEOPLE),
                    "",
                    at.plusSeconds(random.nextInt(28_000)));
        }
        if (random.nextInt(10) == 0) {
            add(Kind.ROLE_GIVEN, "staff-0", "office", person, "LECTURER", around(11, 1));
        }
        if (random.nextInt(10) == 0) {
            add(Kind.DATA_EXPORTED, person, "office", "person-" + random.nextInt(PEOPLE), "", around(11, 2));
        }
    }

    /** The noise of the internet: scanners look for what we do not have. */
    private void strangers() {
        for (int i = 0; i < 3_000; i++) {
            var network = "scanner-" + random.nextInt(200);
            add(
                    i % 3 == 0 ? Kind.HOST_REFUSED : Kind.ID_GUESSED,
                    "",
                    network,
                    "wp-" + random.nextInt(30),
                    "",
                    around(12, 6));
        }
        for (int i = 0; i < 100; i++) {
            add(Kind.LIMIT_HIT, "", "school-" + random.nextInt(SCHOOLS), "links", "", around(10, 3));
        }
    }

    private void add(Kind kind, String person, String network, String target, String detail, Instant at) {
        events.add(new Seen(kind, person, network, target, detail, !person.isEmpty() && person.equals(target), at));
    }

    /** A moment about that hour of the day. */
    private Instant around(double hour, double spread) {
        var hours = Math.clamp(hour + random.nextGaussian() * spread, 0, 23.9);
        return midnight.plus(Duration.ofSeconds((long) (hours * 3600)));
    }
}
