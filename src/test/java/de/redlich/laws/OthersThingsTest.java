package de.redlich.laws;

import static org.assertj.core.api.Assertions.assertThat;

import de.redlich.Installed;
import de.redlich.Promise;
import de.redlich.Visitor;
import de.redlich.academy.Academies;
import de.redlich.academy.CurrentAcademy;
import de.redlich.account.NewPerson;
import de.redlich.account.People;
import de.redlich.page.Language;
import de.redlich.privacy.LabelledTable;
import de.redlich.privacy.Labels;
import de.redlich.privacy.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/**
 * Knowing the id of somebody else's thing is worth nothing: every address that takes an id is asked with the ids of everything
 * the platform keeps about another person.
 */
@Installed
@Promise({"S3", "B1"})
@TestConstructor(autowireMode = AutowireMode.ALL)
class OthersThingsTest {
    private static final String PASSWORD = "sieben gelbe Boote im Hafen";
    private static final Pattern ONE_ID = Pattern.compile("[^{]*\\{(?!\\*)[a-z]+}[^{]*");
    /** Their variable is a word, not an id. */
    private static final Pattern WORDS = Pattern.compile(".*\\{(slug|number|table|processing|name|position)}.*");

    private final Academies academies;
    private final People people;
    private final Labels labels;
    private final JdbcClient jdbc;
    private final int port;

    OthersThingsTest(Academies academies, People people, Labels labels, JdbcClient jdbc, @LocalServerPort int port) {
        this.academies = academies;
        this.people = people;
        this.labels = labels;
        this.jdbc = jdbc;
        this.port = port;
    }

    @Test
    void aLearnerNeitherSeesNorChangesWhatIsAnothersEvenWithItsId() throws Exception {
        for (var name : List.of("lena@dravoiqent.example", "petra@dravoiqent.example")) {
            var victim = inAcademy(() -> people.withEmail(name).orElseThrow());
            var before = inAcademy(() -> rows(victim));
            var ids = inAcademy(() -> ids(victim));
            assertThat(ids).hasSizeGreaterThan(3);
            for (var academy : List.of("dravoiqent", "qexport")) {
                assertThat(seen(somebody(academy), ids))
                        .as("%s at %s", name, academy)
                        .isEmpty();
            }
            assertThat(inAcademy(() -> rows(victim))).isEqualTo(before);
        }
    }

    private List<String> seen(Visitor stranger, Set<UUID> ids) {
        var token =
                stranger.open("/meine-daten").page().select("input[name=_csrf]").val();
        var seen = new ArrayList<String>();
        for (var route : RouteTable.read().routes().keySet()) {
            if (ONE_ID.matcher(route).matches() && !WORDS.matcher(route).matches()) {
                for (var id : ids) {
                    var path = route.substring(route.indexOf(' ') + 1).replaceAll("\\{[^}]+}", id.toString());
                    var reply =
                            route.startsWith("GET ") ? stranger.get(path) : stranger.post(path, Map.of("_csrf", token));
                    if (reply.status() == 200 || reply.status() >= 500) {
                        seen.add(reply.status() + " " + path);
                    }
                }
            }
        }
        return seen;
    }

    /** At most two of each table, and the person itself. */
    private Set<UUID> ids(PersonId person) {
        var ids = new TreeSet<>(Set.of(person.value()));
        for (var table : about()) {
            ids.addAll(jdbc.sql("select id from " + table.name() + " t where " + table.isAbout("t") + " limit 2")
                    .param("person", person.value())
                    .query((row, n) -> row.getObject("id", UUID.class))
                    .list());
        }
        return ids;
    }

    private Map<String, String> rows(PersonId person) {
        var rows = new TreeMap<String, String>();
        for (var table : about()) {
            rows.put(
                    table.name(),
                    jdbc.sql("select coalesce(string_agg(t::text, ' ' order by t.id), '') from " + table.name()
                                    + " t where " + table.isAbout("t"))
                            .param("person", person.value())
                            .query(String.class)
                            .single());
        }
        return rows;
    }

    private List<LabelledTable> about() {
        return labels.tables().stream()
                .filter(table -> table.aboutPeople()
                        && table.columns().stream()
                                .anyMatch(it ->
                                        it.name().equals("id") && it.type().equals("uuid")))
                .toList();
    }

    private Visitor somebody(String academy) throws Exception {
        var email = "fremd-" + UUID.randomUUID() + "@beispiel.example";
        CurrentAcademy.call(
                academies.named(academy).orElseThrow(),
                () -> people.create(new NewPerson("Fremde Person", email, PASSWORD, Language.DE, Set.of())));
        return Visitor.of(academy, port).signIn(email, PASSWORD);
    }

    private <T> T inAcademy(Callable<T> work) throws Exception {
        return CurrentAcademy.call(academies.named("dravoiqent").orElseThrow(), work);
    }
}
