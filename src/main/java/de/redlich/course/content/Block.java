package de.redlich.course.content;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * One piece of a lesson, top to bottom. Stored as JSON; {@code kind} names the type.
 *
 * <p>{@link #key()} is stable: the same source gives the same key in the next version of the course, so that answers and
 * the place to resume survive a new version. {@link #step()} is the animation step from which the block is shown (0: always).
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Prose.class, name = "prose"),
    @JsonSubTypes.Type(value = Code.class, name = "code"),
    @JsonSubTypes.Type(value = Diagram.class, name = "diagram"),
    @JsonSubTypes.Type(value = Embed.class, name = "embed"),
    @JsonSubTypes.Type(value = Narration.class, name = "narration"),
    @JsonSubTypes.Type(value = Quiz.class, name = "quiz")
})
public sealed interface Block permits Prose, Code, Diagram, Embed, Narration, Quiz {
    String key();

    int step();
}
