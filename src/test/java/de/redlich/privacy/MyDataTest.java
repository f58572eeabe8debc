package de.redlich.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import de.redlich.Installed;
import de.redlich.Promise;
import de.redlich.Reply;
import de.redlich.Visitor;
import de.redlich.academy.Academies;
import de.redlich.academy.Academy;
import de.redlich.academy.CurrentAcademy;
import de.redlich.account.NewPerson;
import de.redlich.account.People;
import de.redlich.page.Language;
import de.redlich.page.Texts;
import de.redlich.storage.Cluster;
import de.redlich.storage.Owner;
import java.sql.SQLException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@Installed
class MyDataTest {
    private static final String PASSWORD = "alles-was-ihr-wisst-3";

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String email = "ada" + mark + "@auskunft.example";

    @LocalServerPort
    private int port;

    @Autowired
    private Academies academies;

    @Autowired
    private People people;

    @Autowired
    private Holdings holdings;

    @Autowired
    private Catalogues catalogues;

    @Autowired
    private Cluster cluster;

    @Autowired
    private Texts texts;

    private Academy academy;
    private PersonId ada;
    private Visitor visitor;

    @BeforeEach
    void adaIsThere() {
        academy = academies.named("dravoiqent").orElseThrow();
        ada = add("Ada Auskunft" + mark, email);
        visitor = Visitor.of("dravoiqent", port).signIn(email, PASSWORD);
        visitor.submit(visitor.get("/kurse/python-grundlagen"), "/kurse/python-grundlagen/einschreibung", Map.of());
        visitor.get("/kurse/python-grundlagen/lektionen/1");
    }

    @Test
    @Promise({"P1", "P13"})
    void everyStoredValueIsShownWithItsReasons() {
        var page = visitor.get("/meine-daten");
        var shown = page.page().select(".mydata-row dd").eachText();
        var catalogue = catalogues.of(academy.slug());
        int values = 0;

        for (var holding : holdings()) {
            for (var row : holding.rows()) {
                for (var value : row.values()) {
                    if (value.isEmpty()) {
                        continue;
                    }
                    values++;
                    assertThat(shown)
                            .as("%s.%s", holding.table().name(), value.column())
                            .contains(inWords(holding.table(), value));
                    var category = catalogue.category(value.column().category());
                    assertThat(reasons(page, category.key()))
                            .as(category.key())
                            .contains(catalogue.say(category.source(), Locale.GERMAN))
                            .containsAll(names(now(catalogue.purposesOf(category)).stream()
                                    .map(Purpose::name)
                                    .toList()))
                            .containsAll(names(now(catalogue.purposesOf(category)).stream()
                                    .map(catalogue::basis)
                                    .map(LegalBasis::name)
                                    .toList()))
                            .containsAll(plain(category.retention().stream()
                                    .map(rule -> sentence(catalogue.say(rule, Locale.GERMAN)))));
                }
            }
        }
        assertThat(shown).as("no more and no less").hasSize(values);
        assertThat(shown).contains("Ada Auskunft" + mark, email);
    }

    /** Asked of the database itself, past the labels: whichever row names the person is among what is shown. */
    @Test
    @Promise("P1")
    void noTableThatNamesThePersonIsLeftOut() throws SQLException {
        var told = holdings().stream().map(it -> it.table().name()).toList();
        var naming = new ArrayList<String>();
        try (var owner = new Owner(cluster)) {
            var tables =
                    owner.jdbc().sql("""
                    select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                     where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema')""").query((row, n) -> row.getString(1)).list();
            for (var table : tables) {
                var rows = owner.jdbc()
                        .sql("select count(*) from " + table + " t where position(? in t::text) > 0")
                        .param(ada.value().toString())
                        .query(Long.class)
                        .single();
                if (rows > 0) {
                    naming.add(table);
                }
            }
        }
        assertThat(naming).hasSizeGreaterThan(2);
        assertThat(told).containsAll(naming);
    }

    @Test
    @Promise("P1")
    void nobodyElseIsShown() {
        var bea = "Bea Fremd" + mark;
        var hers = "bea" + mark + "@auskunft.example";
        var other = add(bea, hers);
        Visitor.of("dravoiqent", port).signIn(hers, PASSWORD);

        assertThat(visitor.get("/meine-daten").body())
                .doesNotContain(bea, hers, other.value().toString());
        assertThat(Visitor.of("dravoiqent", port).get("/meine-daten").location())
                .startsWith("/anmelden");
    }

    /** The whole idea: nobody has to think of the page when a table is added. */
    @Test
    @Promise("P13")
    void aTableAddedTomorrowAppearsByItself() throws SQLException {
        var schema = "proof_" + mark;
        try (var owner = new Owner(cluster)) {
            var sql = owner.jdbc();
            sql.sql("create schema " + schema).update();
            try {
                sql.sql("grant usage on schema " + schema + " to redlich_app").update();
                sql.sql("create table " + schema
                                + ".pet (id uuid primary key default uuidv7(), academy_id uuid not null,"
                                + " person_id uuid not null, kind text not null)")
                        .update();
                comment(owner, "table " + schema + ".pet", "An animal of the person. @subject person_id");
                comment(owner, "column " + schema + ".pet.id", "Identifies it. @data profile");
                comment(owner, "column " + schema + ".pet.academy_id", "The academy. @data profile");
                comment(owner, "column " + schema + ".pet.person_id", "Whose it is. @data profile");
                comment(owner, "column " + schema + ".pet.kind", "Which animal. @data profile");
                sql.sql("call academy.guard('" + schema + ".pet')").update();
                sql.sql("insert into " + schema + ".pet (academy_id, person_id, kind) values (?, ?, 'Igel" + mark
                                + "')")
                        .params(academy.id().value(), ada.value())
                        .update();
                owner.keep();

                assertThat(visitor.get("/meine-daten")
                                .page()
                                .select("section#profile")
                                .text())
                        .contains("An animal of the person", "Which animal", "Igel" + mark);
            } finally {
                sql.sql("drop schema if exists " + schema + " cascade").update();
                owner.keep();
            }
        }
    }

    private static void comment(Owner owner, String place, String words) {
        owner.jdbc().sql("comment on " + place + " is '" + words + "'").update();
    }

    private PersonId add(String name, String address) {
        var added = new ArrayList<PersonId>();
        CurrentAcademy.run(
                academy, () -> added.add(people.create(new NewPerson(name, address, PASSWORD, Language.DE, Set.of()))));
        return added.getFirst();
    }

    private List<Holdings.Holding> holdings() {
        var found = new ArrayList<Holdings.Holding>();
        CurrentAcademy.run(academy, () -> found.addAll(holdings.of(ada)));
        return found;
    }

    private static List<String> reasons(Reply page, String category) {
        return page
                .page()
                .select("section#" + category + " .mydata-why dd, section#" + category + " .mydata-why dd span")
                .stream()
                .flatMap(dd -> List.of(dd.text().split(" · ")).stream())
                .toList();
    }

    /** What is only planned is told once it is done. */
    private static List<Purpose> now(List<Purpose> purposes) {
        var now = purposes.stream().filter(it -> !it.planned()).toList();
        return now.isEmpty() ? purposes : now;
    }

    private static String sentence(String said) {
        return said.substring(0, 1).toUpperCase(Locale.GERMAN) + said.substring(1);
    }

    private static List<String> names(List<Words> words) {
        return plain(words.stream().map(it -> it.in(Locale.GERMAN)));
    }

    /** As the page's text reads, where a space that does not break is a space. */
    private static List<String> plain(Stream<String> words) {
        return words.map(it -> it.replace('\u00a0', ' ')).toList();
    }

    private String inWords(LabelledTable table, Holdings.Value value) {
        var key = table.textKey(value.column()) + "." + value.text();
        if (value.text().matches("[A-Za-z0-9_.-]+") && texts.has(Language.DE, key)) {
            return texts.text(Language.DE, key);
        }
        return switch (value.column().type()) {
            case "timestamp with time zone" ->
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(Locale.GERMANY)
                        .format(Timestamps.read(value.text()).atZone(ZoneId.of("Europe/Berlin")));
            case "boolean" -> value.text().equals("t") ? "Ja" : "Nein";
            case "text[]" ->
                value.text().equals("{}")
                        ? "keine"
                        : value.text().replaceAll("[{}]", "").replace(",", ", ");
            default -> value.text().strip().replaceAll("\\s+", " ");
        };
    }
}
