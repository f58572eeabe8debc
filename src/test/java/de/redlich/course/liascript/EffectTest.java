package de.redlich.course.liascript;

import static org.assertj.core.api.Assertions.assertThat;

import de.redlich.course.content.Block;
import de.redlich.course.content.Code;
import de.redlich.course.content.Narration;
import org.junit.jupiter.api.Test;

class EffectTest {
    @Test
    void aStepHoldsForTheBlockBelowIt() {
        assertThat(Reading.blocks("Immer.\n\n      {{2}}\nAb zwei.\n\nWieder immer.\n"))
                .extracting(Block::step)
                .containsExactly(0, 2, 0);
    }

    @Test
    void aStepHoldsForEverythingBetweenStars() {
        var blocks = Reading.blocks(
                "      {{1}}\n*****\n\nText.\n\n```js\nlet a\n```\n\n    {{2}}\n****\n\nInnen.\n\n****\n\n*****\n\nEnde.\n");
        assertThat(blocks).extracting(Block::step).containsExactly(1, 1, 2, 0);
        assertThat(blocks.get(1)).isInstanceOf(Code.class);
    }

    @Test
    void whatWouldDisappearStaysWithARemark() {
        assertThat(Reading.notes(Reading.lesson("{{1-2}} Text"))).containsExactly("INFO 3 until");
    }

    @Test
    void stepsInsideOfALineShowAtOnce() {
        assertThat(Reading.html("Das ist {1}{ein **Schritt**} hier."))
                .isEqualTo("<p>Das ist ein <strong>Schritt</strong> hier.</p>");
    }

    @Test
    void spokenTextBecomesNarration() {
        var blocks = Reading.blocks("    --{{1 Deutsch Female}}--\nHallo *Welt*,\nwillkommen.\n\nText.\n");
        assertThat(blocks.getFirst()).isInstanceOfSatisfying(Narration.class, narration -> {
            assertThat(narration.step()).isEqualTo(1);
            assertThat(narration.html()).isEqualTo("<p>Hallo <em>Welt</em>,\nwillkommen.</p>");
        });
    }

    @Test
    void spokenTextInACommentIsKeptToo() {
        var draft = Reading.lesson("<!-- --{{1}}-- Nur zu hören. -->\n\nText.\n");
        assertThat(draft.lessons().getFirst().blocks()).hasSize(2);
        assertThat(Reading.notes(draft)).containsExactly("INFO 3 hiddenNarration");
    }
}
