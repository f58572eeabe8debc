package de.redlich.privacy;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import de.redlich.Promise;
import de.redlich.page.Brand;
import de.redlich.page.Language;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest(classes = StatementTrial.class, properties = "redlich.development=true")
class StatementTest {
    @Autowired
    WebApplicationContext context;

    @Autowired
    Disclosures disclosures;

    @Autowired
    Statements statements;

    MockMvc browser;

    @BeforeEach
    void openABrowser() {
        browser = MockMvcBuilders.webAppContextSetup(context).build();
    }

    static Stream<Arguments> everyAcademyInEveryLanguage() {
        return Stream.of(StatementTrial.DRAVOIQENT, StatementTrial.QEXPORT, StatementTrial.NEW)
                .flatMap(brand -> Stream.of(Language.values()).map(it -> Arguments.of(brand, it)));
    }

    @ParameterizedTest
    @MethodSource("everyAcademyInEveryLanguage")
    @Promise("P13")
    void everyKindOfDataIsStatedWithPurposeBasisPeriodAndRecipient(Brand brand, Language language) throws Exception {
        Disclosure disclosure = disclosures.of(brand.slug(), language);
        Document page = page("/datenschutz", brand, language);

        assertThat(disclosure.categories()).hasSizeGreaterThan(40).allSatisfy(category -> {
            Element card = page.selectFirst("#art-" + category.key());
            assertThat(card).as("the card of " + category.key()).isNotNull();
            assertThat(requireNonNull(card).wholeText())
                    .contains(disclosure.in(category.name()), disclosure.in(category.what()))
                    .contains(disclosure.purposes(category).stream()
                            .map(it -> disclosure.in(it.name()))
                            .toList())
                    .contains(disclosure.bases(category).stream()
                            .map(it -> disclosure.in(it.name()))
                            .toList())
                    .contains(category.retention().stream().map(disclosure::say).toList())
                    .contains(disclosure.recipients(category).stream()
                            .map(it -> disclosure.in(it.name()))
                            .toList());
        });
    }

    @ParameterizedTest
    @MethodSource("everyAcademyInEveryLanguage")
    void noPlaceIsLeftUnfilledAndNoIdIsUsedTwice(Brand brand, Language language) throws Exception {
        Document page = page("/datenschutz", brand, language);

        assertThat(page.outerHtml()).doesNotContain("{{", "}}", "privacy.");
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page.select("a[href^=#]").eachAttr("href"))
                .allSatisfy(it -> assertThat(page.getElementById(it.substring(1)))
                        .as("where " + it + " leads")
                        .isNotNull());
    }

    @Test
    void theAcademiesTellItInTheirOwnOrderAndWords() throws Exception {
        List<String> dravoiqent = chapters(StatementTrial.DRAVOIQENT);
        List<String> qexport = chapters(StatementTrial.QEXPORT);

        assertThat(dravoiqent)
                .containsSubsequence(
                        "Welche Daten wir erheben",
                        "Wozu wir sie verwenden",
                        "Wer für uns arbeitet",
                        "Wie wir Ihre Daten schützen",
                        "Zusätzliche Bedingungen",
                        "Auf welchem Recht das steht");
        assertThat(qexport)
                .containsSubsequence(
                        "Daten, die wir über Sie sammeln",
                        "Wie wir Ihre Daten verarbeiten",
                        "Drittanbieter",
                        "Datensicherheit und Privatsphäre",
                        "Cookies",
                        "Verwaltung Ihrer Daten",
                        "Externe Links und eingebettete Inhalte",
                        "Aktualisierungen",
                        "Kontakt");
    }

    @Test
    void bothLanguagesHaveTheSameChaptersAndPlaces() {
        for (String academy : List.of("dravoiqent", "qexport", Catalogues.STANDARD)) {
            assertThat(shape(academy, Language.EN)).isEqualTo(shape(academy, Language.DE));
        }
    }

    @Test
    void whatIsNotStoredIsNotStated() {
        Disclosures few = new Disclosures(
                context.getBean(Catalogues.class),
                context.getBean(Registries.class),
                context.getBean(AcademyFiles.class),
                onlyAccounts(),
                context.getBeanProvider(Processors.class));
        Disclosure disclosure = few.of("dravoiqent", Language.DE);
        Statement statement = statements.of("dravoiqent", "Dravoiqent", Language.DE, disclosure);

        assertThat(disclosure.uses("account")).isTrue();
        assertThat(disclosure.uses("invoices")).isFalse();
        assertThat(disclosure.purposes())
                .extracting(Purpose::key)
                .contains("provide_account")
                .doesNotContain("sell", "recommend");
        assertThat(statement.chapters().toString()).doesNotContain("Kauf und Zahlung", "Kamera und Mikrofon");
    }

    @Test
    void aPlaceNobodyFillsIsRefused() {
        assertThatThrownBy(() -> StatementText.of("{{horoscope}}", List.of())).hasMessageContaining("HOROSCOPE");
        assertThatThrownBy(() -> StatementText.of("in between {{cookies}} words", List.of()))
                .hasMessageContaining("a paragraph of its own");
    }

    @ParameterizedTest
    @MethodSource("everyAcademyInEveryLanguage")
    void theOtherPublicPagesAreComplete(Brand brand, Language language) throws Exception {
        for (String path : List.of("/cookies", "/impressum", "/barrierefreiheit", "/transparenz")) {
            Document page = page(path, brand, language);
            assertThat(page.select("h1").size()).as(path).isEqualTo(1);
            assertThat(page.text()).as(path).doesNotContain("{{", "privacy.");
        }
    }

    @Test
    void theCookiePageNamesEveryCookieOfTheRegistry() throws Exception {
        Document page = page("/cookies", StatementTrial.QEXPORT, Language.DE);

        assertThat(page.select("tbody th").eachText())
                .contains("__Host-sitzung", "__Host-csrf", "__Host-sprache", "__Host-schrift", "__Host-farben");
    }

    @Test
    void theImprintNamesWhoRunsTheAcademyAndThatItIsAnExample() throws Exception {
        Document page = page("/impressum", StatementTrial.DRAVOIQENT, Language.DE);

        assertThat(page.text()).contains("Dravoiqent GmbH", "10115 Berlin", "HRB", "DE000000000", "Beispiel:");
    }

    @Test
    void theTransparencyPageListsEveryPromiseWithItsState() throws Exception {
        Document page = page("/transparenz", StatementTrial.DRAVOIQENT, Language.DE);

        assertThat(page.select(".promise"))
                .hasSize(65)
                .allSatisfy(it -> assertThat(it.attr("data-state")).isIn("kept", "partly", "open", "broken"));
        assertThat(page.select(".counts dd").eachText().stream()
                        .mapToInt(Integer::parseInt)
                        .sum())
                .isEqualTo(65);
    }

    private Document page(String path, Brand brand, Language language) throws Exception {
        return Jsoup.parse(
                browser.perform(get(path).queryParam("sprache", language.code()).requestAttr(Brand.ATTRIBUTE, brand))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString());
    }

    private List<String> chapters(Brand brand) throws Exception {
        return page("/datenschutz", brand, Language.DE)
                .select(".statement-chapter > h2")
                .eachText();
    }

    private List<String> shape(String academy, Language language) {
        Statement statement = statements.of(academy, "A", language, disclosures.of(academy, language));
        return statement.chapters().stream()
                .map(it -> it.id()
                        + it.parts().stream()
                                .map(part -> part instanceof Statement.Filled filled ? filled.toString() : "prose")
                                .toList())
                .toList();
    }

    private static ObjectProvider<CategoriesInUse> onlyAccounts() {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        CategoriesInUse few = () -> Set.of("account", "contact", "progress");
        beans.addBean("labels", few);
        return beans.getBeanProvider(CategoriesInUse.class);
    }
}
