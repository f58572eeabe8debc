package de.redlich.account;

import static org.assertj.core.api.Assertions.assertThat;

import de.redlich.Promise;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Promise("A8")
class PasswordRuleTest {
    private final PasswordRule rule = new PasswordRule();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vier blaue Tassen im Regen",
                "alles klein und ohne ziffern",
                "пятнадцать букв здесь",
                "🦊🐢🦉🐝🦋🐳🦔🐙🦩🐌🦜🐞🦥🐬🦢"
            })
    void longOnesOfAnyCharactersAreAccepted(String password) {
        assertThat(rule.problem(password, "Ada", "ada@beispiel.example")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "kurz, account.password.short",
        "vierzehn lang., account.password.short",
        "passwortpasswort, account.password.common",
        "PasswortPasswort1, account.password.common",
        "123456789012345, account.password.common",
        "aaaaaaaaaaaaaaaaaaaa, account.password.common",
        "abcabcabcabcabcabc, account.password.common",
        "CorrectHorseBatteryStaple, account.password.common",
        "nemvxyheqdd5oqxyxyzi, account.password.common",
        "ada.lovelace@beispiel.example, account.password.personal",
        "Lovelace-2026-Lovelace, account.password.personal",
        "mein l-o-v-e-l-a-c-e Satz, account.password.personal"
    })
    void shortAndGuessableOnesAreRefusedWithTheReason(String password, String reason) {
        assertThat(rule.problem(password, "Ada Byron", "Ada.Lovelace@beispiel.example"))
                .hasValue(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "siebenz, account.password.short",
        "baseball, account.password.common",
        "Football2024, account.password.common",
        "qwertyuiop!!, account.password.common",
        "1qaz2wsx, account.password.common",
        "wackelpudding, ",
        "k4 Zmx!?, "
    })
    void besideASecondProofEightCharactersAreEnoughUnlessTheyHaveLeaked(String password, String reason) {
        assertThat(rule.problem(password, "Ada Byron", "ada@beispiel.example", true))
                .isEqualTo(java.util.Optional.ofNullable(reason));
    }

    @Test
    void hardlyAnyOtherPasswordIsTakenForALeakedOne() {
        var leaked = de.redlich.account.proof.LeakedPasswords.shipped();
        var random = new java.util.Random(7);
        long wrong = java.util.stream.Stream.generate(() -> "Zq" + Long.toString(random.nextLong(), 36))
                .limit(100_000)
                .filter(leaked::contains)
                .count();
        assertThat(wrong).isLessThan(3);
    }

    @Test
    void moreThan128CharactersAreTooMany() {
        var words = "ein sehr langer Satz mit vielen Wörtern ".repeat(4);
        assertThat(rule.problem("x1" + words.substring(0, 126), "", "")).isEmpty();
        assertThat(rule.problem("x1" + words.substring(0, 127), "", "")).hasValue("account.password.long");
    }
}
