package de.redlich.course;

import de.redlich.page.Page;
import de.redlich.page.Problems;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/**
 * The form of a course's data, as typed. Subjects are separated by commas, goals stand one per line.
 *
 * @param revision the draft's revision that was shown
 */
record DetailsForm(
        @BindParam("titel") @Nullable String title,
        @BindParam("kurzfassung") @Nullable String summary,
        @BindParam("autor") @Nullable String author,
        @BindParam("sprache-des-kurses") @Nullable String language,
        @BindParam("niveau") @Nullable String level,
        @BindParam("minuten") @Nullable String minutes,
        @BindParam("themen") @Nullable String tags,
        @BindParam("ziele") @Nullable String goals,
        @BindParam("frei") @Nullable String preview,
        @BindParam("stand") int revision) {
    private static final int MOST_MINUTES = 60_000;

    DetailsForm {
        title = typed(title);
        summary = typed(summary);
        author = typed(author);
        language = typed(language);
        level = typed(level);
        minutes = typed(minutes);
        tags = typed(tags);
        goals = typed(goals);
        preview = typed(preview);
    }

    static DetailsForm of(CourseVersion version) {
        return new DetailsForm(
                version.title(),
                version.summary(),
                version.author(),
                version.language(),
                version.level(),
                String.valueOf(version.minutes()),
                String.join(", ", version.tags()),
                String.join("\n", version.goals()),
                String.valueOf(version.preview()),
                version.revision());
    }

    DetailsForm at(int newer) {
        return new DetailsForm(title, summary, author, language, level, minutes, tags, goals, preview, newer);
    }

    Problems problems(Page page, int lessons) {
        var problems = Problems.none();
        if (text(title).isBlank()) {
            problems.add("titel", page.t("course.details.title.missing"));
        } else if (text(title).length() > CourseData.LONGEST_TITLE) {
            problems.add("titel", page.t("course.details.title.long", CourseData.LONGEST_TITLE));
        }
        if (number(minutes) < 0 || number(minutes) > MOST_MINUTES) {
            problems.add("minuten", page.t("course.details.minutes.wrong"));
        }
        if (number(preview) < 0 || number(preview) > lessons) {
            problems.add("frei", page.t("course.details.preview.wrong"));
        }
        return problems;
    }

    CourseData data(CourseVersion before) {
        return new CourseData(
                Plain.line(text(title), CourseData.LONGEST_TITLE),
                Plain.line(text(summary), 2_000),
                Plain.line(text(author), 500),
                text(language).matches("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*") ? text(language) : before.language(),
                CourseData.LEVELS.contains(text(level)) ? text(level) : "",
                number(minutes),
                several(text(tags), ",", 60),
                several(text(goals), "\n", 300),
                number(preview));
    }

    private static List<String> several(String typed, String separator, int longest) {
        return Arrays.stream(typed.split(separator))
                .map(part -> Plain.line(part, longest))
                .filter(part -> !part.isEmpty())
                .distinct()
                .limit(20)
                .toList();
    }

    /** -1 for what is no number. */
    private static int number(@Nullable String typed) {
        var digits = text(typed).strip();
        if (digits.isEmpty()) {
            return 0;
        }
        return digits.matches("\\d{1,6}") ? Integer.parseInt(digits) : -1;
    }

    private static String typed(@Nullable String value) {
        return text(value).replace("\r\n", "\n");
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
