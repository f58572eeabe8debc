package de.redlich.rights.choices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.redlich.Inbox;
import de.redlich.Installed;
import de.redlich.MovedTime;
import de.redlich.Promise;
import de.redlich.Reply;
import de.redlich.Visitor;
import de.redlich.account.People;
import de.redlich.page.Language;
import de.redlich.privacy.Registries;
import de.redlich.privacy.Use;
import de.redlich.privacy.choices.Objections;
import de.redlich.privacy.choices.Purposes;
import de.redlich.privacy.choices.Restrictions;
import de.redlich.privacy.choices.Restrictions.Ground;
import de.redlich.privacy.choices.Restrictions.Scope;
import de.redlich.staff.CoursesOfPeople;
import de.redlich.storage.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Whoever restricts or objects is gone from every use at once, without anybody remembering it. */
@Installed
class PurposeSwitchTest {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private Registries registries;

    @Autowired
    private Restrictions restrictions;

    @Autowired
    private Objections objections;

    @Autowired
    private Purposes purposes;

    @Autowired
    private People people;

    @Autowired
    private CoursesOfPeople courses;

    @Autowired
    private MovedTime time;

    @Autowired
    private Settings settings;

    @LocalServerPort
    private int port;

    private ChoiceWorld world;
    private Map<String, BooleanSupplier> seen;

    @BeforeEach
    void adaIsSeenEverywhere() {
        world = new ChoiceWorld(context, port);
        seen = Map.of(
                "learners_of_course", world::lecturerSeesAda,
                "picture_for_lecturer", world::lecturerSeesAdasPicture,
                "name_of_lecturer", world::visitorsReadAdasNameAtHerCourse,
                "certificate_verification", world::certificateVerifies,
                "number_of_accounts", world::adaIsCounted,
                "use_for_support",
                        () -> !world.in(() -> courses.useBy(world.ada)).isEmpty());
        assertThat(seen.keySet())
                .as("each use that is not exempt has its witness here; a new one needs one too")
                .containsExactlyInAnyOrderElementsOf(
                        stopping().stream().map(Use::key).toList());
        seen.forEach((use, witness) ->
                assertThat(witness.getAsBoolean()).as(use + " before").isTrue());
    }

    @Test
    @Promise("P5")
    void aRestrictedPersonVanishesFromEveryUseAtOnceAndComesBackWhenSheLiftsIt() {
        restrict(Scope.ALL, "");

        seen.forEach((use, witness) ->
                assertThat(witness.getAsBoolean()).as(use + " while restricted").isFalse());
        assertThat(world.adaReadsHerOwnPages()).isTrue();

        world.in(() -> {
            restrictions
                    .of(world.ada)
                    .forEach(it -> restrictions.endByPerson(world.ada, it.id(), "Ich hebe auf.", Language.DE));
            return true;
        });
        seen.forEach((use, witness) ->
                assertThat(witness.getAsBoolean()).as(use + " afterwards").isTrue());
    }

    @Test
    @Promise("P5")
    void onePurposeOrOneKindOfDataCanBeRestrictedAlone() {
        for (var restricted : stopping()) {
            var id = restrict(Scope.PURPOSE, restricted.purpose());
            for (var use : stopping()) {
                assertThat(isSeen(use))
                        .as("%s while %s is restricted", use.key(), restricted.purpose())
                        .isEqualTo(goesOn(use, it -> !it.purpose().equals(restricted.purpose())));
            }
            lift(id);
        }
        for (var category : List.of("certificate", "picture", "quiz_answers")) {
            var id = restrict(Scope.CATEGORY, category);
            for (var use : stopping()) {
                assertThat(isSeen(use))
                        .as("%s while %s is restricted", use.key(), category)
                        .isEqualTo(goesOn(use, it -> !it.categories().contains(category)));
            }
            lift(id);
        }
    }

    @Test
    @Promise("P5")
    void nobodyLiftsARestrictionBeforeThePersonWasTold() {
        var id = restrict(Scope.ALL, "");
        assertThatThrownBy(() -> world.in(() -> restrictions.announceLifting(id, " ")))
                .hasMessageContaining("without a reason");

        var lifts = world.in(() -> restrictions.announceLifting(id, "Die Angaben wurden geprüft und stimmen."))
                .orElseThrow();
        assertThat(Inbox.of(world.email, settings).mail(1).text())
                .contains("aufgehoben", "Die Angaben wurden geprüft und stimmen.");
        world.in(restrictions::liftDue);
        assertThat(world.lecturerSeesAda()).as("told, but not yet lifted").isFalse();
        var desk = world.officer();
        var twice = desk.post(
                "/datenschutzstelle/einschraenkungen/" + id,
                Map.of("answer", "Noch einmal.", "_csrf", token(desk.get("/einstellungen"))));
        assertThat(twice.location()).as("a second click does no harm").contains("rights.nolifting");

        time.at(lifts.minus(Duration.ofHours(1)), () -> world.in(restrictions::liftDue));
        assertThat(world.lecturerSeesAda()).isFalse();
        time.at(lifts.plusSeconds(60), () -> world.in(restrictions::liftDue));
        assertThat(world.lecturerSeesAda()).isTrue();
    }

    @Test
    @Promise("P6")
    void anObjectionToWhatIsObjectableStopsItAtOnce() {
        world.in(() -> {
            objections.object(world.ada, "count_accounts", "", "Widerspruch", Language.DE);
            return true;
        });
        assertThat(world.adaIsCounted()).isFalse();
        assertThat(world.lecturerSeesAda()).as("nothing else changes").isTrue();
    }

    @Test
    @Promise("P6")
    void anObjectionToAdvertisingIsAbsolute() {
        world.in(() -> {
            objections.object(world.ada, "marketing", "", "Widerspruch", Language.DE);
            return true;
        });
        assertThat(world.in(() -> purposes.may(world.ada, "marketing"))).isFalse();
        assertThatThrownBy(() -> world.in(() -> world.jdbc
                        .sql("update privacy.objection set state = 'WEIGHED' where person_id = ?")
                        .param(world.ada.value())
                        .update()))
                .as("the database lets nobody weigh it")
                .hasMessageContaining("objection");
    }

    @Test
    @Promise("P6")
    void whatProtectsOthersIsWeighedByAPersonWhoAnswers() {
        world.in(() -> {
            objections.object(world.ada, "security", "Ich fühle mich beobachtet.", "Widerspruch", Language.DE);
            return true;
        });
        assertThat(world.in(() -> purposes.may(world.ada, "security")))
                .as("off while it is weighed")
                .isFalse();

        var inbox = Inbox.of(world.email, settings);
        assertThat(inbox.mail(1).subject())
                .as("it has a number and a clock like every request")
                .contains("eingegangen");
        var desk = world.officer();
        var work = desk.get(caseOf(inbox.mail(1)));
        assertThat(work.text())
                .contains("Ich fühle mich beobachtet.", "Bis Sie antworten, ist dieser Zweck", "Gesetzliche Frist");
        answer(desk, work, "ablehnung", " ");
        assertThat(world.in(() -> purposes.may(world.ada, "security")))
                .as("nothing is decided without reasons")
                .isFalse();

        answer(desk, work, "ablehnung", "Ohne Schutz wären alle Konten offen.");
        assertThat(inbox.mail(2).text())
                .contains("Ohne Schutz wären alle Konten offen.", "Datenschutzaufsicht", "Gerichten");
        assertThat(world.in(() -> purposes.may(world.ada, "security"))).isTrue();
        assertThat(world.browser().get("/meine-daten/widerspruch").text())
                .contains("Ohne Schutz wären alle Konten offen.");
    }

    @Test
    @Promise("P6")
    void anObjectionThatSucceedsStandsAndOneTakenBackNeedsNoAnswer() {
        var inbox = Inbox.of(world.email, settings);
        var desk = world.officer();
        world.in(() -> {
            objections.object(world.ada, "security", "", "Widerspruch", Language.DE);
            return true;
        });
        var work = desk.get(caseOf(inbox.mail(1)));
        assertThat(work.text()).contains("Ohne Begründung.");
        answer(desk, work, "antwort", "Wir sehen es ein.");
        assertThat(inbox.mail(2).text()).contains("Wir sehen es ein.");
        assertThat(world.in(() -> purposes.may(world.ada, "security"))).isFalse();

        var page = world.browser().get("/meine-daten/widerspruch");
        world.browser().submit(page, "/meine-daten/widerspruch/security/ruecknahme", Map.of());
        page = world.browser().get("/meine-daten/widerspruch");
        world.browser().submit(page, "/meine-daten/widerspruch/security", Map.of("reason", "Doch wieder."));
        var second = caseOf(inbox.mail(3));
        assertThat(desk.get(second).text()).contains("Doch wieder.");
        page = world.browser().get("/meine-daten/widerspruch");
        world.browser().submit(page, "/meine-daten/widerspruch/security/ruecknahme", Map.of());
        assertThat(desk.get(second).text())
                .contains("Widerspruch zurückgenommen")
                .doesNotContain("Was Sie tun können");
        assertThat(world.browser().get("/meine-daten").text())
                .as("what happened stands there in words, letters by their subject")
                .contains(
                        "Widersprochen: Konten und Plattform schützen",
                        "Anliegen: beantwortet",
                        "Ihr Anliegen … ist eingegangen")
                .doesNotContain("objection.raised", "rights.mail.received");
    }

    @Test
    @Promise("P5")
    void whoRestrictsAnewBeforeTheEndStaysRestricted() {
        var id = restrict(Scope.ALL, "");
        var lifts = world.in(() -> restrictions.announceLifting(id, "Geprüft.")).orElseThrow();

        restrict(Scope.ALL, "");

        time.at(lifts.plusSeconds(60), () -> world.in(restrictions::liftDue));
        assertThat(world.lecturerSeesAda()).isFalse();
    }

    @Test
    @Promise("P5")
    void whatWasChosenStaysWhenSomethingIsMissing() {
        var page = world.browser().get("/meine-daten/einschraenkung");
        var typed = Map.of("what", "CATEGORY:certificate", "reason", "Weil der Name falsch ist.");
        var again = world.browser().submit(page, "/meine-daten/einschraenkung", typed);

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("Weil der Name falsch ist.");
        assertThat(again.page().select("input[name=what][checked]").val()).isEqualTo("CATEGORY:certificate");
    }

    private static String token(Reply page) {
        return page.page().select("input[name=_csrf]").val();
    }

    /** Where the desk works on what the mail confirms. */
    private static String caseOf(Inbox.Mail mail) {
        var link = mail.link();
        return "/datenschutzstelle/anliegen" + link.substring(link.lastIndexOf('/'));
    }

    private static void answer(Visitor desk, Reply work, String act, String words) {
        var action = work.page().select("form[action$=/" + act + "]").attr("action");
        assertThat(desk.submit(work, action, Map.of("words", words)).status()).isEqualTo(words.isBlank() ? 422 : 303);
    }

    @Test
    void anUnknownUseIsNeverAYes() {
        assertThatThrownBy(() -> world.in(() -> purposes.may(world.ada, "something_new")))
                .hasMessageContaining("something_new");
    }

    @Test
    void aMomentLaterEveryNodeKnows() {
        var stopped = new AtomicBoolean();
        restrict(Scope.ALL, "");
        stopped.set(!world.in(() -> purposes.may(world.ada, "learners_of_course")));
        assertThat(stopped).isTrue();
        assertThat(world.in(() -> people.names(List.of(world.ada), "learners_of_course")))
                .isEmpty();
    }

    private java.util.UUID restrict(Scope scope, String key) {
        return world.in(() -> {
            restrictions.restrict(world.ada, scope, key, Ground.ACCURACY, "", "Einschränkung", Language.DE);
            return restrictions.of(world.ada).getFirst().id();
        });
    }

    private void lift(java.util.UUID id) {
        world.in(() -> {
            restrictions.endByPerson(world.ada, id, "Ich hebe auf.", Language.DE);
            return Instant.now();
        });
    }

    /** The picture stands in the list of learners, so it goes with it. */
    private boolean goesOn(Use use, java.util.function.Predicate<Use> untouched) {
        return untouched.test(use)
                && (!use.key().equals("picture_for_lecturer")
                        || stopping().stream()
                                .filter(it -> it.key().equals("learners_of_course"))
                                .allMatch(untouched));
    }

    private boolean isSeen(Use use) {
        return java.util.Objects.requireNonNull(seen.get(use.key())).getAsBoolean();
    }

    private List<Use> stopping() {
        return registries.uses().stream().filter(it -> !it.isExempt()).toList();
    }
}
