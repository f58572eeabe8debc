package de.redlich.course.liascript;

import de.redlich.course.content.Block;
import de.redlich.course.content.LessonDraft;
import de.redlich.course.content.Prose;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Reads one file into lessons, one per heading. */
final class ChapterReader {
    private static final int MOST_TOO_DEEP = 5;
    private static final String FENCE = "~~~~~~";

    private final Place place;
    private final Chapter chapter;
    private final Macros macros;
    private final String title;

    ChapterReader(Place place, Chapter chapter, Macros macros, String title) {
        this.place = place;
        this.chapter = chapter;
        this.macros = macros;
        this.title = title;
    }

    /** First pass: which lessons there will be, so that links can find them. */
    void announce() {
        int number = 0;
        for (Outline.Entry entry : Outline.of(chapter, macros)) {
            place.all().targets().add(chapter.file(), ++number, entry.title(), entry.key());
        }
    }

    List<LessonDraft> read() {
        var lessons = new ArrayList<LessonDraft>();
        for (Outline.Entry entry : Outline.of(chapter, macros)) {
            lessons.add(lesson(entry));
        }
        return lessons;
    }

    /**
     * What is bracketed thousands of times deep overflows the stack of one library or another. It then stands there as it was
     * written; a lesson with too much of it is refused with its chapter.
     */
    private LessonDraft lesson(Outline.Entry entry) {
        var tooDeep = new HashSet<Line>();
        while (true) {
            try {
                return lesson(entry, asWritten(entry.body(), tooDeep));
            } catch (StackOverflowError e) {
                var longest = entry.body().stream()
                        .filter(line -> !tooDeep.contains(line))
                        .max(Comparator.comparingInt(line -> line.text().length()));
                if (tooDeep.size() == MOST_TOO_DEEP || longest.isEmpty()) {
                    throw e;
                }
                tooDeep.add(longest.get());
                place.error(longest.get().number(), "tooDeep");
            }
        }
    }

    private static List<Line> asWritten(List<Line> body, Set<Line> lines) {
        return body.stream()
                .flatMap(line ->
                        lines.contains(line) ? Stream.of(line.with(FENCE), line, line.with(FENCE)) : Stream.of(line))
                .toList();
    }

    private LessonDraft lesson(Outline.Entry entry, List<Line> written) {
        var footnotes = new Footnotes(entry.key());
        List<Line> body = Expansion.of(written, entry.macros());
        if (!entry.macros().cut().isEmpty()) {
            place.error(
                    entry.body().isEmpty() ? 0 : entry.body().getFirst().number(),
                    "macroLoop",
                    "@" + entry.macros().cut());
        }
        Place here = place.with(entry.formulas());
        var blocks = new ArrayList<>(new LessonReader(here, footnotes, 0, false).read(footnotes.take(body)));
        if (!footnotes.empty()) {
            blocks.addAll(notes(footnotes));
        }
        return new LessonDraft(
                entry.key(), title, Math.max(1, entry.level()), entry.title(), Minutes.of(blocks), blocks);
    }

    private List<Block> notes(Footnotes footnotes) {
        var html = new StringBuilder("<ol class=\"footnotes\">");
        for (Footnotes.Note note : footnotes.list()) {
            Passage passage = Passage.of(place, note.body());
            html.append("<li id=\"note-").append(note.id()).append("\">").append(passage.html());
            html.append(" <a href=\"#ref-").append(note.id()).append("\">↩</a></li>");
        }
        String whole = html.append("</ol>").toString();
        return List.of(new Prose(place.all().keys().of("notes", whole), 0, whole, List.of()));
    }
}
