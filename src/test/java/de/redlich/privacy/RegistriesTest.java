package de.redlich.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.redlich.page.Preferences;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistriesTest {
    private final Catalogues catalogues = new Catalogues();
    private final Registries registries = new Registries(catalogues);
    private final AcademyFiles files = new AcademyFiles(catalogues);

    @Test
    void everyCookieIsBoundToThisHostAndNamesItsCategory() {
        assertThat(registries.cookies()).isNotEmpty().allSatisfy(cookie -> {
            assertThat(cookie.name()).startsWith("__Host-");
            assertThat(catalogues.shipped().has(cookie.category())).isTrue();
        });
    }

    @Test
    void theCookiesOfTheFrameAreRegistered() {
        assertThat(registries.cookies())
                .extracting(Cookie::name)
                .contains(Preferences.LANGUAGE_COOKIE, Preferences.FONT_COOKIE, Preferences.THEME_COOKIE);
    }

    @Test
    void noCookieMeasuresAnybody() {
        assertThat(registries.cookies()).extracting(Cookie::kind).doesNotContain(Cookie.Kind.ANALYTICS);
    }

    @Test
    void theLogHoldsNothingAboutPersons() {
        assertThat(registries.logFields())
                .isNotEmpty()
                .allSatisfy(
                        field -> assertThat(field.category()).as(field.name()).isNull());
    }

    @Test
    void everyBlobFolderSaysWhatItHolds() {
        assertThat(registries.blobFolders()).extracting(BlobFolder::folder).contains("material", "picture");
    }

    @Test
    void anOutsideHostIsKnownByItsProvider() {
        assertThat(registries.providerOf("www.youtube.com"))
                .map(OutsideProvider::key)
                .contains("youtube");
        assertThat(registries.providerOf("liascript.github.io"))
                .map(OutsideProvider::key)
                .contains("github");
        assertThat(registries.providerOf("github.io.evil.example")).isEmpty();
    }

    @Test
    void noHostBelongsToTwoProviders() {
        List<String> hosts = registries.providers().stream()
                .flatMap(it -> it.hosts().stream())
                .toList();

        assertThat(hosts).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dravoiqent", "qexport"})
    void whoWorksForAnAcademyHasAContractACertificateAndStaysInTheUnion(String academy) {
        assertThat(files.processors(academy))
                .extracting(Processor::recipient)
                .contains("hosting", "backup_storage", "mail_delivery", "payment_service");
        assertThat(files.processors(academy)).allSatisfy(it -> {
            assertThat(it.region()).isEqualTo("EU");
            assertThat(it.certificateUntil()).isAfter(it.contract());
        });
    }

    @Test
    void aProcessorOutsideTheUnionIsRefused() {
        String abroad = """
                - {recipient: hosting, company: Far Away Inc., address: Elsewhere, task: {de: "x", en: "x"},
                   contract: 2026-01-01, region: US, certificate: none, certificate_until: 2027-01-01, privacy: "https://a.example"}
                """;

        assertThatThrownBy(() -> Yaml.parse("processors.yaml", abroad, Processor[].class))
                .isInstanceOf(InvalidRegistry.class)
                .hasMessageContaining("Far Away Inc. keeps data outside the European Union: US");
    }

    @Test
    void whatIsNeitherLabelledNorPlainIsRefused() {
        String field = "[{name: ip, what: {de: \"IP\", en: \"IP\"}}]";

        assertThatThrownBy(() -> Yaml.parse("log-fields.yaml", field, LogField[].class))
                .hasMessageContaining("log field ip must name a category or say why it is plain");
    }

    @Test
    void everyAcademyHasACompleteImprint() {
        assertThat(Yaml.folders("academies")).containsExactlyInAnyOrder("dravoiqent", "qexport", "standard");
        for (String academy : Yaml.folders("academies")) {
            assertThat(files.imprint(academy)).hasNoNullFieldsOrProperties();
        }
    }
}
