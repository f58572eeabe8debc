package de.redlich.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

class WordsTest {
    private static final Texts texts = new Texts(true);
    private final Words german = new Words(texts, Language.DE);
    private final Words english = new Words(texts, Language.EN);

    @Test
    void numbersAreWrittenAsTheLanguageDoes() {
        assertThat(german.number(12_480)).isEqualTo("12.480");
        assertThat(english.number(12_480)).isEqualTo("12,480");
        assertThat(german.number(2.5)).isEqualTo("2,5");
        assertThat(german.percent(73)).isEqualTo("73\u00a0%");
        assertThat(english.percent(73)).isEqualTo("73%");
    }

    @Test
    void datesAreThoseOfBerlin() {
        Instant lateInLondon = Instant.parse("2026-11-22T23:30:00Z");
        assertThat(german.date(lateInLondon)).isEqualTo("23. November 2026");
        assertThat(english.date(LocalDate.of(2026, 11, 22))).isEqualTo("22 November 2026");
        assertThat(german.dateTime(lateInLondon)).contains("23. November 2026", "00:30");
    }

    @Test
    void aSpanIsToldInTheUnitThatFits() {
        assertThat(german.duration(45)).isEqualTo("45\u00a0Sek.");
        assertThat(german.duration(60)).isEqualTo("1\u00a0Minute");
        assertThat(german.duration(1200)).isEqualTo("20\u00a0Minuten");
        assertThat(german.duration(3 * 3600)).isEqualTo("3\u00a0Std.");
        assertThat(german.duration(5400)).isEqualTo("1\u00a0Std. 30\u00a0Min.");
    }

    @Test
    void aMissingTextIsNoticedInDevelopmentAndSurvivedInProduction() {
        assertThatThrownBy(() -> texts.text(Language.DE, "page.nothing")).hasMessageContaining("page.nothing");
        assertThat(new Texts(false).text(Language.DE, "page.nothing")).isEqualTo("page.nothing");
    }

    @Test
    void onlyHostsTheReaderAgreedToJoinThePolicy() {
        MockHttpServletResponse response = new MockHttpServletResponse();
        SecurityHeaders.allow(new OutsideHosts(Set.of("www.youtube-nocookie.com")), response);
        assertThat(response.getHeader(SecurityHeaders.POLICY))
                .contains("frame-src https://www.youtube-nocookie.com", "script-src 'self';");
        assertThatThrownBy(() -> new OutsideHosts(Set.of("x.org; script-src *")))
                .hasMessageContaining("host name");
    }
}
