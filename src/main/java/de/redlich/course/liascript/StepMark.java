package de.redlich.course.liascript;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code {{1-3}}} before a block, or {@code --{{1 Voice}}--} before spoken text.
 *
 * @param step from which it shows; -1 when the mark only lets the block be read aloud
 * @param until whether the block would disappear again
 * @param rest what follows on the same line
 */
record StepMark(int step, boolean until, boolean spoken, String rest) {
    private static final Pattern BLOCK = Pattern.compile("^\\s*\\{\\{\\s*([^{}]*?)\\s*\\}\\}[ \\t]*(.*)$");
    private static final Pattern SPOKEN = Pattern.compile("^\\s*--\\{\\{\\s*(\\d+)([^{}]*)\\}\\}--[ \\t]*(.*)$");
    private static final Pattern STEPS = Pattern.compile("(\\d+)?\\s*(-\\s*\\d+)?(.*)");

    static @Nullable StepMark of(String text) {
        Matcher spoken = SPOKEN.matcher(text);
        if (spoken.matches()) {
            return new StepMark(number(spoken.group(1)), false, true, spoken.group(3));
        }
        Matcher block = BLOCK.matcher(text);
        Matcher steps = block.matches() ? STEPS.matcher(block.group(1)) : STEPS.matcher("");
        if (!block.matches() || !steps.matches()) {
            return null;
        }
        boolean numbered = steps.group(1) != null || steps.group(2) != null;
        boolean played = steps.group(3).contains("|>") || steps.group(3).contains("!>");
        if (!numbered && !played) {
            return null;
        }
        int step = steps.group(1) != null ? number(steps.group(1)) : numbered ? 0 : -1;
        return new StepMark(step, steps.group(2) != null, false, block.group(2));
    }

    private static int number(String digits) {
        return digits.length() > 4 ? 0 : Integer.parseInt(digits);
    }
}
