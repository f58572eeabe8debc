package de.redlich.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameTest {

    @ParameterizedTest
    @CsvSource({
        "'Ada\u200B\u00ADLove\uFEFFlace', AdaLovelace",
        "'Ada \u2060\u200E Lovelace\u200D', Ada Lovelace",
        "'Ada\tKing\u0000Lovelace', Ada King Lovelace",
        "'Ada\u202E Lovelace\u2066', Ada Lovelace",
        "'  Ada\u00A0\u2003Lovelace ', Ada Lovelace",
        "'A\u200Cda', Ada",
        "'Ada\uE000\u3164', Ada"
    })
    void whatNobodyCanSeeIsTakenOut(String written, String name) {
        assertThat(Name.of(written)).hasValue(new Name(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0639\u0644\u06CC\u200C\u0631\u0636\u0627", // Persian, one name of two words
                "\u0DC1\u0DCA\u200D\u0DBB\u0DD3", // Sinhala, a conjunct
                "\u0915\u094D\u200D\u0937", // Devanagari
                "\u8FBB\uDB40\uDD00", // a Japanese variant of a letter
                "Zo\u00EB \u00D8stby-N\u00FA\u00F1ez",
                "O\u2019Brien",
                "\u0623\u0628\u0648 \u0639\u0628\u062F \u0627\u0644\u0644\u0647"
            })
    void whatAScriptNeedsStays(String name) {
        assertThat(Name.of(name)).hasValue(new Name(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200B\u200B", "\u3164", " \u200D ", "\u2800", "12345", "...", "\uD83D\uDE42"})
    void aNameWithoutALetterIsNone(String written) {
        assertThat(Name.of(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"w\u200Bww.beispiel.example", "http:\u200B//beispiel.example"})
    void aHiddenAddressIsStillAnAddress(String written) {
        assertThat(Name.of(written)).isEmpty();
    }
}
