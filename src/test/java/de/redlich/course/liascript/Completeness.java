package de.redlich.course.liascript;

import de.redlich.course.content.Block;
import de.redlich.course.content.Code;
import de.redlich.course.content.CourseDraft;
import de.redlich.course.content.Diagram;
import de.redlich.course.content.Embed;
import de.redlich.course.content.ImportReport.Note;
import de.redlich.course.content.LessonDraft;
import de.redlich.course.content.Narration;
import de.redlich.course.content.Outside;
import de.redlich.course.content.Prose;
import de.redlich.course.content.Question;
import de.redlich.course.content.Quiz;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;

/** Finds source lines whose words stand neither in a lesson nor in a remark of the report. */
final class Completeness {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{3,}");

    private static final Pattern MARKUP = Pattern.compile(
            "^@[\\w.]+\\(.*\\)$|\\[![A-Z]+]|@[\\w.]+|`{3,}.*|</?[a-zA-Z][^>]*>|&\\w+;|\\]\\([^)]*\\)\\)?|\\[\\^[^\\]]*\\]");
    private static final List<Pattern> SILENT = List.of(
            Pattern.compile("(?s)<!--.*?-->"),
            Pattern.compile("(?is)```(text)? *@plantuml.*?```"),
            Pattern.compile("(?s)\\$\\$.*?\\$\\$"),
            Pattern.compile("\\$[^$\\n]+\\$"));

    private final Set<String> words = new HashSet<>();
    private final Set<String> noted = new HashSet<>();

    Completeness(CourseDraft draft) {
        draft.lessons().forEach(this::lesson);
        for (Note note : draft.report().notes()) {
            noted.add(note.file() + ":" + note.line());
            note.args().forEach(this::text);
        }
        text(draft.title() + " " + draft.summary() + " " + draft.author());
    }

    /** Lines of the file (below its header) that vanished, as {@code file:line text}. */
    List<String> vanished(String file, byte[] content) {
        List<Line> lines = SourceText.lines(file, content, new Report());
        var missing = new ArrayList<String>();
        for (Section section : Chapter.of(file, lines).sections()) {
            readable(Stream.concat(Stream.of(section.heading()), section.body().stream())
                            .toList())
                    .stream()
                    .filter(line -> vanished(file, line))
                    .forEach(line -> missing.add(file + ":" + line.number() + " " + line.text()));
        }
        return missing;
    }

    /** Comments and what becomes a drawing or a formula have no words of their own. */
    private static List<Line> readable(List<Line> lines) {
        String text = Line.join(lines);
        for (Pattern pattern : SILENT) {
            text = pattern.matcher(text)
                    .replaceAll(found -> "\n".repeat((int)
                            found.group().chars().filter(c -> c == '\n').count()));
        }
        String[] left = text.split("\n", -1);
        var readable = new ArrayList<Line>();
        for (int i = 0; i < lines.size(); i++) {
            readable.add(lines.get(i).with(left[i]));
        }
        return readable;
    }

    private boolean vanished(String file, Line line) {
        String bare = MARKUP.matcher(line.text()).replaceAll("");
        boolean gone = vanished(wordsOf(bare)) && vanished(wordsOf(bare.replaceAll("[*~]", "")));
        return gone && !noted.contains(file + ":" + line.number()) && !noted.contains(file + ":0");
    }

    private boolean vanished(List<String> own) {
        return own.stream().filter(words::contains).count() < own.size() * 0.8;
    }

    private void lesson(LessonDraft lesson) {
        text(lesson.title() + " " + lesson.chapter());
        lesson.blocks().forEach(this::block);
    }

    private void block(Block block) {
        switch (block) {
            case Prose prose -> {
                html(prose.html());
                prose.outside().forEach(this::outside);
            }
            case Code code -> text(code.source() + " " + code.title() + " " + code.language());
            case Diagram diagram -> text(diagram.source() + " " + diagram.title());
            case Embed embed -> outside(embed.outside());
            case Narration narration -> html(narration.html());
            case Quiz quiz -> quiz(quiz);
        }
    }

    private void quiz(Quiz quiz) {
        html(quiz.question().html() + quiz.explanation() + String.join(" ", quiz.hints()));
        switch (quiz.question()) {
            case Question.Choice c -> c.options().forEach(option -> html(option.html()));
            case Question.Cloze c ->
                c.gaps().forEach(gap -> html(String.join(" ", gap.accepted()) + " " + String.join(" ", gap.options())));
            case Question.Matrix m -> {
                html(String.join(" ", m.columns()));
                m.rows().forEach(row -> html(row.html()));
            }
            case Question.Survey s -> html(String.join(" ", s.options()));
        }
    }

    private void outside(Outside other) {
        text(other.url() + " " + other.text());
    }

    private void html(String html) {
        var page = Jsoup.parseBodyFragment(html);
        text(page.text());
        page.select("[href],[src],[alt],[title]")
                .forEach(e -> text(e.attr("href") + " " + e.attr("src") + " " + e.attr("alt") + " " + e.attr("title")));
        text(page.select("text,code").eachText().stream().collect(Collectors.joining(" ")));
        page.select("[class]").forEach(e -> text(e.className()));
    }

    private void text(String text) {
        words.addAll(wordsOf(text));
    }

    private static List<String> wordsOf(String text) {
        return WORD.matcher(text).results().map(found -> found.group()).toList();
    }
}
