package de.redlich.rights.choices;

import static org.assertj.core.api.Assertions.assertThat;

import de.redlich.Installed;
import de.redlich.Promise;
import de.redlich.privacy.Evidence;
import de.redlich.privacy.Holdings;
import de.redlich.privacy.Purpose;
import de.redlich.privacy.choices.Offer;
import de.redlich.privacy.choices.Purposes;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Agreeing and withdrawing, purpose by purpose. */
@Installed
@Promise("P7")
class ConsentTest {
    private static final String PAGE = "/meine-daten/einwilligungen";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Offer offer;

    @Autowired
    private Purposes purposes;

    @Autowired
    private Evidence evidence;

    @Autowired
    private Holdings holdings;

    @LocalServerPort
    private int port;

    private ChoiceWorld world;

    @BeforeEach
    void adaIsThere() {
        world = new ChoiceWorld(context, port);
    }

    @Test
    void everyPurposeThatNeedsConsentIsOfferedByItselfAndNothingIsChosenBeforehand() {
        var page = world.browser().get(PAGE).page();
        assertThat(page.select("section.choice").eachAttr("id"))
                .containsExactlyElementsOf(
                        world.in(offer::consents).stream().map(Purpose::key).toList());
        assertThat(world.in(offer::consents)).noneMatch(Purpose::planned);
        assertThat(page.select("input[checked], option[selected]")).isEmpty();
        assertThat(page.select("section#reach_by_phone .choice-state").text()).isEqualTo("Nicht eingewilligt");
    }

    @Test
    void withdrawingIsAsEasyAsAgreeingAndWorksAtOnce() {
        for (var purpose : world.in(offer::consents)) {
            var key = purpose.key();
            withdrawIfGiven(key);
            var before = world.browser().get(PAGE);
            var agree = before.page().select("section#" + key + " form");
            world.browser().submit(before, PAGE + "/" + key, Map.of());
            assertThat(may(key)).as(key).isTrue();

            var after = world.browser().get(PAGE);
            var withdraw = after.page().select("section#" + key + " form");
            assertThat(withdraw)
                    .as("one form with one button each")
                    .hasSameSizeAs(agree)
                    .hasSize(1);
            assertThat(withdraw.select("button"))
                    .hasSameSizeAs(agree.select("button"))
                    .hasSize(1);
            world.browser().submit(after, PAGE + "/" + key + "/widerruf", Map.of());
            assertThat(may(key)).as(key).isFalse();
        }
    }

    @Test
    void bothStepsAreProvedWithTheWordsThatWereShown() {
        var words = world.browser()
                .get(PAGE)
                .page()
                .select("section#reach_by_phone p")
                .eachText();
        world.browser().submit(world.browser().get(PAGE), PAGE + "/reach_by_phone", Map.of());
        world.browser().submit(world.browser().get(PAGE), PAGE + "/reach_by_phone/widerruf", Map.of());

        assertThat(world.in(() -> evidence.countOf(world.ada, "consent.given:reach_by_phone")))
                .isEqualTo(1);
        assertThat(world.in(() -> evidence.countOf(world.ada, "consent.withdrawn:reach_by_phone")))
                .isEqualTo(1);
        var proved = world.in(() ->
                world.jdbc.sql("""
                        select w.text from privacy.evidence e join privacy.wording w on w.hash = e.text_hash
                         where e.person_id = ? and e.kind = 'consent.given:reach_by_phone'
                           and w.version = e.text_version::int and w.language = e.language""").param(world.ada.value()).query(String.class).single());
        assertThat(words).contains(proved.replace('\u00a0', ' '));
    }

    @Test
    void whatRestedOnTheConsentAloneIsGoneWhenItIsWithdrawn() {
        var settings = world.browser().get("/einstellungen");
        world.browser().submit(settings, "/einstellungen/angaben", Map.of("phone", "+49 30 1234567"));
        assertThat(may("reach_by_phone")).as("giving the number is agreeing").isTrue();
        assertThat(stored("phone")).isPositive();
        assertThat(stored("picture")).isPositive();

        for (var key : List.of("reach_by_phone", "show_profile")) {
            world.browser().submit(world.browser().get(PAGE), PAGE + "/" + key + "/widerruf", Map.of());
        }

        assertThat(stored("phone")).isZero();
        assertThat(stored("picture")).isZero();
        assertThat(world.browser().get("/einstellungen/bild").status()).isEqualTo(404);
    }

    @Test
    void removingTheDetailWithdrawsTheConsent() {
        assertThat(may("show_profile")).isTrue();
        world.browser().submit(world.browser().get("/einstellungen"), "/einstellungen/bild/entfernung", Map.of());
        assertThat(may("show_profile")).isFalse();
        assertThat(world.in(() -> evidence.countOf(world.ada, "consent.withdrawn:show_profile")))
                .isEqualTo(1);
    }

    @Test
    void aConsentDoesNotCoverWhatItsWordsDidNotName() {
        world.browser().submit(world.browser().get(PAGE), PAGE + "/reach_by_phone", Map.of());
        world.in(() -> world.jdbc
                .sql("update privacy.consent set facts = facts[2:] where person_id = ? and purpose = 'reach_by_phone'")
                .param(world.ada.value())
                .update());

        assertThat(may("reach_by_phone")).isFalse();
        assertThat(world.browser()
                        .get(PAGE)
                        .page()
                        .select("section#reach_by_phone .choice-state")
                        .text())
                .contains("gilt nicht mehr");
        world.browser().submit(world.browser().get(PAGE), PAGE + "/reach_by_phone", Map.of());
        assertThat(may("reach_by_phone")).isTrue();
    }

    @Test
    void nobodyAgreesToWhatDoesNotExist() {
        var page = world.browser().get(PAGE);
        var token =
                page.page().select("section#reach_by_phone input[name=_csrf]").val();
        for (var key : List.of("marketing", "analyse_usage", "provide_course", "nothing")) {
            assertThat(world.browser()
                            .post(PAGE + "/" + key, Map.of("_csrf", token))
                            .status())
                    .as(key)
                    .isEqualTo(404);
        }
    }

    private void withdrawIfGiven(String key) {
        if (may(key)) {
            world.browser().submit(world.browser().get(PAGE), PAGE + "/" + key + "/widerruf", Map.of());
        }
    }

    private boolean may(String purpose) {
        return world.in(() -> purposes.may(world.ada, purpose));
    }

    private long stored(String category) {
        return world.in(() -> holdings.of(world.ada)).stream()
                .flatMap(it -> it.rows().stream())
                .flatMap(it -> it.values().stream())
                .filter(it -> it.column().category().equals(category) && !it.isEmpty())
                .count();
    }
}
