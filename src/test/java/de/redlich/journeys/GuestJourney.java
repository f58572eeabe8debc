package de.redlich.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import de.redlich.Promise;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class GuestJourney extends Stage {
    private static final List<String> TO_READ = List.of(
            "/",
            "/kurse",
            "/kurse?q=pyton",
            "/impressum",
            "/datenschutz",
            "/cookies",
            "/cookie-einstellungen",
            "/transparenz",
            "/barrierefreiheit",
            "/zertifikate",
            "/kurse/python-grundlagen",
            "/kurse/python-grundlagen/vorschau",
            "/kurse/mittelalterliche-geschichte",
            "/fremdinhalte");

    /** Where a form waits: it brings the one necessary cookie that protects it. */
    private static final List<String> WITH_A_FORM = List.of("/registrieren", "/anmelden", "/passwort-vergessen");

    @Autowired
    private JdbcClient jdbc;

    private static final Map<String, String> NOT_ALARMED =
            Map.of("security.alarm", " where false", "mail.message", " where kind not like 'security.%'");

    @ParameterizedTest
    @CsvSource({
        "dravoiqent, de, LIGHT, false",
        "dravoiqent, en, DARK, true",
        "qexport, de, DARK, true",
        "qexport, en, LIGHT, false"
    })
    @Promise("A1")
    void aGuestReadsEverythingPublicAndLeavesNoTrace(
            String academy, String language, ColorScheme colours, boolean phone) {
        var before = rowsAboutPeople(academy);
        var options = (phone ? Traveller.phone() : Traveller.desktop())
                .setLocale(language + "-DE")
                .setColorScheme(colours);
        try (var guest = new Traveller(academy, port, options).undecided()) {
            TO_READ.forEach(path -> read(guest, path, language, academy + "-" + language + "-" + colours));
            assertThat(guest.context().cookies()).isEmpty();
            WITH_A_FORM.forEach(path -> read(guest, path, language, academy + "-" + language + "-" + colours));
            assertThat(guest.context().cookies())
                    .allSatisfy(cookie -> assertThat(cookie.name).isEqualTo("__Host-csrf"));
            assertThat(guest.page().evaluate("localStorage.length + sessionStorage.length"))
                    .isEqualTo(0);
            assertThat(guest.page().evaluate("indexedDB.databases().then(all => all.length)"))
                    .isEqualTo(0);
            assertThat(guest.abroad()).isEmpty();
        }
        assertThat(added(before, rowsAboutPeople(academy)))
                .as("rows about people that the guest left")
                .isEmpty();
    }

    @Test
    @Promise({"A1", "B1"})
    void aGuestFindsACourseWithATypoAndWithAnotherFormOfItsWords() {
        try (var guest = Traveller.withPhoneAt("dravoiqent", port)) {
            guest.goTo("/").follow("Kurse ansehen");
            for (var typed : Map.of(
                            "Pyhton",
                            "Python-Grundlagen",
                            "mittelalterlicher",
                            "Mittelalterliche Geschichte",
                            "Einsteigern",
                            "JavaScript für Einsteiger")
                    .entrySet()) {
                guest.find("#q").fill(typed.getKey());
                guest.press("Suchen");
                assertThat(guest.find(".course-card h3").allInnerTexts())
                        .as(typed.getKey())
                        .contains(typed.getValue());
            }
            guest.goTo("/kurse?q=JavaScript").follow("JavaScript für Einsteiger");
            assertThat(guest.text()).contains("Jonas Ebeling", "Das lernen Sie", "Dauer");
            guest.follow("Eine Lektion ansehen");
            assertThat(guest.text()).contains("Frei lesbare Lektion");
            guest.follow("Kurs belegen");
            assertThat(guest.path()).startsWith("/anmelden");
        }
    }

    @Test
    void aCookieComesOnlyWithAnActOfOnesOwn() {
        try (var guest = Traveller.at("qexport", port).undecided()) {
            guest.goTo("/");
            assertThat(guest.context().cookies()).isEmpty();
            guest.find(".masthead-tools summary").first().click();
            guest.press("Dunkel");
            assertThat(guest.find("html")).hasAttribute("data-theme", "dark");
            assertThat(guest.context().cookies()).hasSize(1);
            guest.find(".masthead-tools summary").first().click();
            guest.press("English");
            assertThat(guest.find("html")).hasAttribute("lang", "en");
        }
    }

    private static void read(Traveller guest, String path, String language, String picture) {
        guest.goTo(path);
        assertThat(guest.find("html")).hasAttribute("lang", language);
        assertThat(guest.overflows()).as("%s sticks out", path).isFalse();
        guest.picture("guest/" + picture + path.replaceAll("[^a-z]+", "-"));
    }

    /**
     * Rows of each table that is about people, of the guest's academy. Without alarms and their mails: what others did before is
     * looked through each minute.
     */
    private Map<String, Long> rowsAboutPeople(String academy) {
        var tables = jdbc.sql("""
                select c.oid::regclass::text
                  from pg_class c
                 where c.relkind in ('r', 'p') and obj_description(c.oid, 'pg_class') like '%@subject%'""").query(String.class).list();
        assertThat(tables).hasSizeGreaterThan(8);
        return in(
                academy,
                () -> tables.stream()
                        .collect(Collectors.toMap(
                                table -> table,
                                table -> jdbc.sql("select count(*) from " + table + NOT_ALARMED.getOrDefault(table, ""))
                                        .query(Long.class)
                                        .single())));
    }

    private static Map<String, Long> added(Map<String, Long> before, Map<String, Long> after) {
        var more = new TreeMap<>(after);
        more.entrySet().removeIf(table -> table.getValue() <= before.getOrDefault(table.getKey(), 0L));
        return more;
    }
}
