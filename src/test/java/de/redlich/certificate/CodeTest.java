package de.redlich.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeTest {
    private static final Code CODE = new Code("7H3QXK29PM4T0VBNZ6RD81WJEC");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7H3QX-K29PM-4T0VB-NZ6RD-81WJEC",
                "7h3qxk29pm4t0vbnz6rd81wjec",
                " 7H3QX K29PM 4TOVB NZ6RD 8IWJEC ",
                "7h3qx–k29pm–4tovb–nz6rd–8lwjec",
                "7H3QX\u00adK29PM\u200b4T0VBNZ6RD81WJEC"
            })
    void isReadHoweverItIsTyped(String typed) {
        assertThat(Code.read(typed)).contains(CODE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7H3QX", "7H3QX-K29PM-4T0VB-NZ6RD-81WJE", "7H3QX-K29PM-4T0VB-NZ6RD-81WJEU", "7H3QX'--"})
    void whatCannotBeACodeIsNone(String typed) {
        assertThat(Code.read(typed)).isEmpty();
    }

    @Test
    void isShownInGroups() {
        assertThat(CODE.grouped()).isEqualTo("7H3QX-K29PM-4T0VB-NZ6RD-81WJEC");
    }

    @Test
    void usesAllItsLettersSoThatGuessingIsHopeless() {
        var drawn =
                IntStream.range(0, 1_000).mapToObj(it -> Code.random().value()).collect(Collectors.toSet());

        assertThat(drawn).hasSize(1_000);
        for (int place = 0; place < 26; place++) {
            int at = place;
            assertThat(drawn.stream().map(it -> it.charAt(at)).distinct()).hasSize(32);
        }
    }
}
