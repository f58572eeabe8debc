package de.redlich.learning;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.redlich.quiz.AnswerState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has learnt in one course, in words that another provider understands.
 *
 * @param key the course's stable key; its lessons and questions have stable keys too
 * @param version number of the version it was learnt in
 * @param lessonCount lessons of that version
 * @param points that could be reached in it
 * @param origin address where it was learnt, when that was at a third provider
 * @param lastLesson key of the lesson last read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Transcript(
        String key,
        String title,
        String language,
        int version,
        int lessonCount,
        int points,
        @Nullable String origin,
        @Nullable Instant enrolledAt,
        @Nullable String lastLesson,
        @Nullable Instant lastAt,
        @Nullable Instant completedAt,
        @Nullable Instant leftAt,
        List<Studied> lessons,
        List<Answered> answers,
        List<Week> weeks) {

    /**
     * @param block where to resume, and the pixels below it
     * @param seconds time spent
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Studied(
            String key,
            String title,
            String block,
            int position,
            int seconds,
            @Nullable Instant updatedAt,
            @Nullable Instant completedAt) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Answered(
            String key,
            List<String> given,
            AnswerState state,
            int tries,
            int hints,
            int points,
            @Nullable Instant savedAt,
            @Nullable Instant checkedAt) {
        public Answered {
            given = List.copyOf(given);
        }
    }

    /** @param monday its first day */
    public record Week(LocalDate monday, int seconds) {}

    public Transcript {
        lessons = List.copyOf(lessons);
        answers = List.copyOf(answers);
        weeks = List.copyOf(weeks);
    }

    /** The same, learnt at that address if not elsewhere already. */
    public Transcript from(String address) {
        return new Transcript(
                key,
                title,
                language,
                version,
                lessonCount,
                points,
                origin == null ? address : origin,
                enrolledAt,
                lastLesson,
                lastAt,
                completedAt,
                leftAt,
                lessons,
                answers,
                weeks);
    }

    public int lessonsDone() {
        return (int) lessons.stream().filter(it -> it.completedAt() != null).count();
    }
}
