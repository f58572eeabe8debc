package de.redlich.course;

import de.redlich.course.content.Block;
import de.redlich.course.content.Embed;
import de.redlich.course.content.Outside;
import de.redlich.course.content.Prose;
import java.util.List;
import java.util.stream.Stream;

/** A lesson of a version with everything it consists of. */
public record Lesson(
        VersionId version,
        int position,
        String key,
        String chapter,
        int depth,
        String title,
        int minutes,
        int points,
        List<Block> blocks) {

    public Lesson {
        blocks = List.copyOf(blocks);
    }

    public LessonHead head() {
        return new LessonHead(position, key, chapter, depth, title, minutes, points);
    }

    /** What it would load from other hosts if the reader agreed. */
    public List<Outside> outside() {
        return blocks.stream().flatMap(Lesson::outside).toList();
    }

    static Stream<Outside> outside(Block block) {
        return switch (block) {
            case Prose prose -> prose.outside().stream();
            case Embed embed -> Stream.of(embed.outside());
            default -> Stream.empty();
        };
    }
}
