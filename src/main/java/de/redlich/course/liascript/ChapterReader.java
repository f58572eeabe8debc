package de.redlich.course.liascript;

import de.redlich.course.content.Block;
import de.redlich.course.content.LessonDraft;
import de.redlich.course.content.Prose;
import java.util.ArrayList;
import java.util.List;

/** Reads one file into lessons, one per heading. */
final class ChapterReader {
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

    private LessonDraft lesson(Outline.Entry entry) {
        var footnotes = new Footnotes(entry.key());
        List<Line> body = Expansion.of(entry.body(), entry.macros());
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
