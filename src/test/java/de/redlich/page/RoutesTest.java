package de.redlich.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Which controller an address finds. */
@SpringBootTest(
        classes = PageTrial.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "redlich.development=true")
class RoutesTest {
    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({
        "/gestaltung, 200",
        "/gest%61ltung, 200",
        "/fehler/404, 404",
        "/f%65hler/403, 403",
        "/fehler/%34%30%33, 403",
        "/Gestaltung, 404",
        "/gestaltungen, 404"
    })
    void anAddressFindsItsPageHoweverItsLettersAreCoded(String path, int status) {
        assertThat(new Browser(port, "dravoiqent").get(path).statusCode()).isEqualTo(status);
    }

    @Test
    void aPatternIsLookedAtOnlyWhereTheAddressBeginsAsItDoes() {
        assertThat(Routes.beginning(Set.of("/kurse/{slug}/lektionen/{number}"))).isEqualTo("/kurse/");
        assertThat(Routes.beginning(Set.of("/assets/**"))).isEqualTo("/assets/");
        assertThat(Routes.beginning(Set.of("/impressum"))).isEqualTo("/impressum");
        assertThat(Routes.beginning(Set.of("/{code}"))).isEqualTo("/");
        assertThat(Routes.beginning(Set.of("/a/{x}", "/b"))).isEmpty();
    }
}
