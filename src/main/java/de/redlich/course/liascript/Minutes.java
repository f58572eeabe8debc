package de.redlich.course.liascript;

import de.redlich.course.content.Block;
import de.redlich.course.content.Code;
import de.redlich.course.content.Diagram;
import de.redlich.course.content.Embed;
import de.redlich.course.content.Narration;
import de.redlich.course.content.Prose;
import de.redlich.course.content.Quiz;
import java.util.List;

/** Estimated reading time: 200 words a minute, code included, a minute for each quiz. */
final class Minutes {
    private static final int WORDS_A_MINUTE = 200;

    private Minutes() {}

    static int of(List<Block> blocks) {
        int words = blocks.stream().mapToInt(Minutes::words).sum();
        return words == 0 ? 0 : Math.max(1, Math.round((float) words / WORDS_A_MINUTE));
    }

    private static int words(Block block) {
        return switch (block) {
            case Prose prose -> count(prose.html());
            case Narration narration -> 0;
            case Code code -> count(code.source());
            case Diagram diagram -> WORDS_A_MINUTE / 4;
            case Embed embed -> WORDS_A_MINUTE;
            case Quiz quiz -> WORDS_A_MINUTE;
        };
    }

    private static int count(String html) {
        String text = html.replaceAll("<[^>]*>", " ").strip();
        return text.isEmpty() ? 0 : text.split("\\s+").length;
    }
}
