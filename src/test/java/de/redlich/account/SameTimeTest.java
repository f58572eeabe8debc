package de.redlich.account;

import static org.assertj.core.api.Assertions.assertThat;

import de.redlich.Installed;
import de.redlich.Promise;
import de.redlich.Reply;
import de.redlich.Visitor;
import de.redlich.storage.Settings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Whether an address has an account cannot be seen from the answer, nor from how long it takes: both are asked in turn, many times, and
 * ranked by their time. Were they alike, each order would be as likely; the Mann-Whitney statistic says how far they are from that.
 */
@Installed
@Promise("A6")
class SameTimeTest {
    private static final int ROUNDS = 30;

    /** The known are slower in so many of a hundred comparisons; 50 is alike. Chance alone stays within 50 ± 25 but once in 1,000 runs. */
    private static final int ALIKE = 25;

    @LocalServerPort
    private int port;

    @Autowired
    private Settings settings;

    private final List<String> addresses = new ArrayList<>();

    @Test
    void signingInTakesAsLongForAnAddressThatNobodyHas() {
        alike(email -> post("/anmelden", Map.of("email", email, "password", "ein falsches Passwort")));
    }

    @Test
    void aMailedLinkANewPasswordAndARegistrationTakeAsLongForAnAddressThatNobodyHas() {
        alike(email -> post("/anmelden/link", Map.of("email", email)));
        alike(email -> post("/passwort-vergessen", Map.of("email", email)));
        alike(email -> post(
                "/registrieren?alter=to-40",
                Map.of("email", email, "name", "Ada", "password", "zehn stille Boote im Schilf", "seen", "true")));
    }

    private void alike(Function<String, Reply> ask) {
        var known = new long[ROUNDS];
        var unknown = new long[ROUNDS];
        var someone = Applicant.at("dravoiqent", port, settings).becomeMember().email();
        // the first of each find everything cold
        assertThat(ask.apply(nobody()).status()).isEqualTo(ask.apply(someone).status());
        for (int i = 0; i < ROUNDS; i++) {
            var first = i % 2 == 0;
            var before = first ? time(ask, someone) : time(ask, nobody());
            var after = first ? time(ask, nobody()) : time(ask, someone);
            known[i] = first ? before.nanos() : after.nanos();
            unknown[i] = first ? after.nanos() : before.nanos();
            assertThat(before.reply().status()).isEqualTo(after.reply().status());
            assertThat(before.reply().location()).isEqualTo(after.reply().location());
            assertThat(before.reply().page().select(".problems").text())
                    .isEqualTo(after.reply().page().select(".problems").text());
        }
        assertThat(slower(known, unknown)).as("of 100 comparisons").isBetween(50 - ALIKE, 50 + ALIKE);
    }

    private static int slower(long[] known, long[] unknown) {
        long slower = Arrays.stream(known)
                .map(one -> Arrays.stream(unknown).filter(other -> one > other).count())
                .sum();
        return (int) Math.round(100.0 * slower / (known.length * unknown.length));
    }

    private record Timed(Reply reply, long nanos) {}

    private Timed time(Function<String, Reply> ask, String email) {
        long from = System.nanoTime();
        var reply = ask.apply(email);
        return new Timed(reply, System.nanoTime() - from);
    }

    private static String nobody() {
        return "niemand-" + UUID.randomUUID() + "@beispiel.example";
    }

    /** From a network of its own, so that no limit is reached. */
    private Reply post(String path, Map<String, String> typed) {
        addresses.add(path);
        var visitor = Visitor.of("dravoiqent", port)
                .from("10.%d.%d.9".formatted(addresses.size() / 250, addresses.size() % 250));
        var form = visitor.get(path);
        return visitor.submit(form, path.replaceFirst("\\?.*", ""), typed);
    }
}
