package de.redlich.course.liascript;

import de.redlich.course.content.Block;
import de.redlich.course.content.CourseDraft;
import de.redlich.course.content.Prose;
import de.redlich.course.content.Question;
import de.redlich.course.content.Quiz;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Short ways to read a few lines of LiaScript in a test. */
final class Reading {
    private Reading() {}

    static CourseDraft course(String... pathsAndTexts) {
        var files = new TreeMap<String, byte[]>();
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            files.put(pathsAndTexts[i], pathsAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return LiaScript.read(CourseFolder.of(Map.copyOf(files)));
    }

    /** A course of one lesson with this body. */
    static CourseDraft lesson(String body) {
        return course("README.md", "# Titel\n\n" + body);
    }

    static List<Block> blocks(String body) {
        return lesson(body).lessons().getFirst().blocks();
    }

    static Block only(String body) {
        List<Block> blocks = blocks(body);
        if (blocks.size() != 1) {
            throw new AssertionError(blocks.toString());
        }
        return blocks.getFirst();
    }

    static <Q extends Question> Q question(Class<Q> form, String body) {
        return form.cast(((Quiz) only(body)).question());
    }

    static String html(String body) {
        return blocks(body).stream().map(block -> ((Prose) block).html()).collect(Collectors.joining("\n"));
    }

    /** The remarks as {@code WEIGHT line key args}. */
    static List<String> notes(CourseDraft draft) {
        return draft.report().notes().stream()
                .map(n -> n.weight() + " " + n.line() + " " + n.key().substring("course.import.".length())
                        + (n.args().isEmpty() ? "" : " " + String.join(" ", n.args())))
                .toList();
    }
}
