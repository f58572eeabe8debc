package de.redlich.account;

import static org.assertj.core.api.Assertions.assertThat;

import de.redlich.Promise;
import de.redlich.account.Arrival.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** When the right password is not enough. */
@Promise("A7")
class DoubtTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(400));
    private static final Network HOME = new Network("cb0071", false);
    private static final Network ABROAD = new Network("c63364", false);
    private static final Place DRESDEN = new Place("Dresden", 51, 14);
    private static final Place LIMA = new Place("Lima", -12, -77);

    @Test
    void aNewDeviceInANewPlaceIsAskedAbout() {
        assertThat(about(at(ABROAD), welcome(HOME, false, 24))).contains(Doubt.NEW_DEVICE_AND_PLACE);
    }

    @Test
    void aNewDeviceAtHomeAndTheOldDeviceElsewhereAreNot() {
        assertThat(about(at(HOME), welcome(HOME, false, 24))).isEmpty();
        assertThat(about(at(ABROAD), welcome(HOME, true, 24))).isEmpty();
    }

    @Test
    void anotherNetworkInTheSameTownIsTheSamePlace() {
        var past = new Arrivals.Past(
                Outcome.WELCOME, false, HOME.shown(), Optional.of(DRESDEN), NOW.minus(Duration.ofDays(3)));

        assertThat(about(at(ABROAD, DRESDEN), past)).isEmpty();
        assertThat(about(at(ABROAD, LIMA), past)).contains(Doubt.NEW_DEVICE_AND_PLACE);
    }

    @Test
    void theFirstSignInOfANewAccountHasNothingToCompareWith() {
        assertThat(Doubt.about(at(ABROAD), List.of(), NOW.minus(Duration.ofDays(1)), false, NOW))
                .isEmpty();
        assertThat(Doubt.about(at(ABROAD), List.of(), LONG_AGO, false, NOW))
                .as("nobody was here for longer than we remember")
                .contains(Doubt.NEW_DEVICE_AND_PLACE);
    }

    @Test
    void afterFiveFailuresAnUnknownBrowserIsAskedAndTheOwnersIsNot() {
        var guesses = Stream.generate(() -> new Arrivals.Past(
                        Outcome.FAILED, false, ABROAD.shown(), Optional.empty(), NOW.minus(Duration.ofMinutes(10))))
                .limit(5);
        var past = Stream.concat(guesses, Stream.of(welcome(HOME, false, 24))).toList();
        var owners =
                Stream.concat(past.stream(), Stream.of(welcome(HOME, true, 48))).toList();

        assertThat(Doubt.about(at(HOME), past, LONG_AGO, false, NOW)).contains(Doubt.MANY_FAILURES);
        assertThat(Doubt.about(at(HOME), past.subList(1, past.size()), LONG_AGO, false, NOW))
                .isEmpty();
        assertThat(Doubt.about(at(HOME), owners, LONG_AGO, true, NOW)).isEmpty();
    }

    @Test
    void whilePasswordsAreTriedAtManyAccountsUnknownBrowsersAreAsked() {
        assertThat(Doubt.about(at(HOME), List.of(welcome(HOME, false, 24)), LONG_AGO, true, NOW))
                .contains(Doubt.MANY_ACCOUNTS);
    }

    @Test
    void nobodyIsInDresdenAndTwoHoursLaterInLimaNotEvenWithTheKnownBrowser() {
        var past = new Arrivals.Past(
                Outcome.WELCOME, true, HOME.shown(), Optional.of(DRESDEN), NOW.minus(Duration.ofHours(2)));
        var yesterday = new Arrivals.Past(
                Outcome.WELCOME, true, HOME.shown(), Optional.of(DRESDEN), NOW.minus(Duration.ofHours(30)));

        assertThat(DRESDEN.kilometresTo(LIMA)).isBetween(10_700.0, 11_300.0);
        assertThat(about(at(ABROAD, LIMA), past)).contains(Doubt.IMPOSSIBLE_TRAVEL);
        assertThat(about(at(ABROAD, LIMA), yesterday)).isEmpty();
        assertThat(about(at(ABROAD), past)).as("without a list of places").isEmpty();
    }

    @Test
    void aNetworkIsWrittenAsPeopleKnowIt() {
        assertThat(HOME.shown()).isEqualTo("203.0.113.0/24");
        assertThat(new Network("20010db80077", false).shown()).isEqualTo("2001:db8:77::/48");
        assertThat(new Network("unknown", false).shown()).isEqualTo("unknown");
    }

    private static Optional<Doubt> about(Arrival arrival, Arrivals.Past... past) {
        return Doubt.about(arrival, List.of(past), LONG_AGO, false, NOW);
    }

    private static Arrival at(Network network) {
        return new Arrival(Optional.empty(), "Firefox, Linux", network, Optional.empty());
    }

    private static Arrival at(Network network, Place place) {
        return new Arrival(Optional.empty(), "Firefox, Linux", network, Optional.of(place));
    }

    private static Arrivals.Past welcome(Network network, boolean known, int hours) {
        return new Arrivals.Past(
                Outcome.WELCOME, known, network.shown(), Optional.empty(), NOW.minus(Duration.ofHours(hours)));
    }
}
