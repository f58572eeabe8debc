package de.redlich.laws;

import static org.assertj.core.api.Assertions.assertThat;

import de.redlich.Installed;
import de.redlich.Promise;
import de.redlich.account.Role;
import de.redlich.page.Language;
import de.redlich.page.Open;
import de.redlich.page.Texts;
import de.redlich.privacy.Catalogues;
import de.redlich.privacy.Registries;
import de.redlich.privacy.Use;
import de.redlich.staff.Looks;
import de.redlich.staff.Sight;
import de.redlich.staff.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The matrix of roles and tasks is the only door to the staff's pages, and nobody looks at people's data beside it. */
@Installed
@Promise({"S3", "C8"})
class StaffLaw {
    private static final Path MATRIX = Path.of("docs/roles.md");

    /** Controllers of the staff near which people's data are read without a look at anybody. Each says why. */
    private static final Map<String, String> NO_LOOK = Map.ofEntries(
            Map.entry("de.redlich.security.DeskController", "shows how many requests wait, not whose"),
            Map.entry(
                    "de.redlich.security.AlarmController",
                    "patterns and numbers; names colleagues who answer, nobody else"),
            Map.entry("de.redlich.security.EvidencePackController", "counts and registers, no personal data"),
            Map.entry(
                    "de.redlich.rights.retention.RetentionController",
                    "who set and lifted a hold stands in the hold; silence may be due"),
            Map.entry(
                    "de.redlich.rights.cases.DeskActions",
                    "acts on the case that was opened and logged before; each act is a step of it"),
            Map.entry("de.redlich.staff.PersonnelPage", "colleagues; each act stands in the right itself"),
            Map.entry("de.redlich.staff.GrantsPage", "whose data it is about stays unnamed"),
            Map.entry("de.redlich.staff.ReviewPage", "colleagues; each act stands in the right itself"),
            Map.entry("de.redlich.staff.AccessPage", "one's own declaration and training"),
            Map.entry("de.redlich.course.HandoverPage", "one's own courses; a colleague by an address one knows"),
            Map.entry("de.redlich.course.LecturersWanted", "titles of courses; colleagues by addresses one knows"),
            Map.entry("de.redlich.rights.erasure.OperatorController", "how far erasures are, never whose"),
            Map.entry("de.redlich.operation.OverviewController", "how many people there are, from ten on"),
            Map.entry("de.redlich.rights.retention.OperatorRuns", "what was ended when, in numbers"));

    @Autowired
    private RequestMappingHandlerMapping routes;

    @Autowired
    private Texts texts;

    private final Registries registries = new Registries(new Catalogues());

    @Test
    void theMatrixInTheDocumentsIsThatOfTheCode() throws IOException {
        if (Boolean.getBoolean("redlich.write")) {
            Files.writeString(MATRIX, matrix());
        }

        assertThat(MATRIX)
                .as("Write it anew with ./mvnw test -Dtest=StaffLaw -Dredlich.write=true and commit it")
                .content()
                .isEqualTo(matrix());
    }

    @Test
    void whoReadsPeoplesDataForStaffLogsTheLook() {
        var blind = new TreeSet<String>();
        staffControllers().forEach((controller, tasks) -> {
            var reads = reach(controller, 2);
            reads.retainAll(readers());
            if (!reads.isEmpty() && !NO_LOOK.containsKey(controller.getName()) && !looks(controller)) {
                blind.add(controller.getName() + " reaches " + reads);
            }
        });
        assertThat(blind)
                .as(
                        "a look that is not logged is one its person never learns of: call staff.Looks, or name here why nobody"
                                + " is looked at")
                .isEmpty();
    }

    @Test
    void aTaskThatShowsPeopleHasAPageThatLogs() {
        staffControllers().forEach((controller, tasks) -> {
            if (looks(controller)) {
                assertThat(tasks)
                        .as("%s logs looks, so the matrix must say that its task sees somebody", controller)
                        .anyMatch(it -> it.sight() != Sight.NOBODY && it.sight() != Sight.STAFF);
            }
        });
    }

    @Test
    void anExceptionThatNobodyNeedsGoes() {
        var names = staffControllers().keySet().stream().map(Class::getName).collect(Collectors.toSet());

        assertThat(names).containsAll(NO_LOOK.keySet());
        assertThat(NO_LOOK).as("the list only shrinks").hasSizeLessThanOrEqualTo(14);
    }

    @Test
    void everyRoleHasATaskOrIsKnownToWaitForOne() {
        var waiting = Arrays.stream(Role.values())
                .filter(role ->
                        Arrays.stream(Task.values()).noneMatch(it -> it.roles().contains(role)))
                .toList();
        assertThat(waiting).as("there are no books to keep yet").containsExactly(Role.ACCOUNTANT);
    }

    /** Controllers of the pages that the matrix names, with their tasks. */
    private Map<Class<?>, Set<Task>> staffControllers() {
        var found = new TreeMap<Class<?>, Set<Task>>((a, b) -> a.getName().compareTo(b.getName()));
        routes.getHandlerMethods().forEach((route, method) -> {
            var open = method.hasMethodAnnotation(Open.class)
                    || method.getBeanType().isAnnotationPresent(Open.class);
            route.getPatternValues().stream()
                    .flatMap(it -> Task.at(it).stream())
                    .filter(it -> !open)
                    .forEach(it -> found.computeIfAbsent(method.getBeanType(), key -> new HashSet<>())
                            .add(it));
        });
        return found;
    }

    private static boolean looks(Class<?> controller) {
        return reach(controller, 1).contains("staff.Looks");
    }

    /** Names of our classes a class is built from, over so many steps. */
    private static Set<String> reach(Class<?> type, int steps) {
        var names = new TreeSet<String>();
        for (var constructor : type.getDeclaredConstructors()) {
            for (var part : constructor.getParameterTypes()) {
                if (part.getName().startsWith("de.redlich.")) {
                    names.add(part.getName().substring("de.redlich.".length()));
                    if (steps > 1 && part != Looks.class) {
                        names.addAll(reach(part, steps - 1));
                    }
                }
            }
        }
        return names;
    }

    /** Classes that read data of single people for somebody else to see. */
    private Set<String> readers() {
        return registries.uses().stream()
                .filter(it -> it.exempt() != Use.Exempt.NOBODY && it.exempt() != Use.Exempt.STORAGE)
                .filter(it -> !it.key().equals("proof"))
                .flatMap(it -> it.readers().stream())
                .collect(Collectors.toSet());
    }

    private String matrix() {
        var text = new StringBuilder("""
                # Who may do what

                Written from `staff.Task`, which `staff.Gate` enforces for every request; do not edit. A page belongs to the tasks with the
                longest matching beginning. Whoever comes also needs a signed declaration and a passed training, both not expired. A role is
                held by a right with a reason and an end, is looked up with every request, and is confirmed each quarter or ends.

                | task | page | roles | what of other people is seen |
                |---|---|---|---|
                """);
        for (var task : Task.values()) {
            var roles = task.roles().stream().sorted().map(Role::name).collect(Collectors.joining(", "));
            text.append("| %s | `%s` | %s | %s |%n"
                    .formatted(word("task", task), task.page(), roles, word("sight", task.sight())));
        }
        text.append("\nPages of the staff that see nobody though people's data are near:\n\n");
        new TreeMap<>(NO_LOOK).forEach((page, why) -> text.append("- `%s`: %s%n".formatted(page.substring(11), why)));
        return text.toString();
    }

    private String word(String kind, Enum<?> value) {
        return texts.text(Language.EN, "staff." + kind + "." + value.name());
    }
}
