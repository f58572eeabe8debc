package de.redlich.course.liascript;

import de.redlich.course.content.Block;
import de.redlich.course.content.Code;
import de.redlich.course.content.Narration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a lesson's lines into blocks: recognises what LiaScript adds, and leaves the runs between to Markdown. */
final class LessonReader {
    private final Place place;
    private final Footnotes footnotes;
    private final boolean quoted;
    private final int step;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Line> run = new ArrayList<>();
    private List<Line> lines = List.of();
    private int at;

    LessonReader(Place place, Footnotes footnotes, int step, boolean quoted) {
        this.place = place;
        this.footnotes = footnotes;
        this.step = step;
        this.quoted = quoted;
    }

    List<Block> read(List<Line> all) {
        lines = all;
        while (at < lines.size()) {
            if (!special()) {
                run.add(lines.get(at++));
            }
        }
        prose();
        return blocks;
    }

    private boolean special() {
        Line line = lines.get(at);
        if (line.blank()) {
            return false;
        }
        if (Fence.opens(line.text())) {
            return code();
        }
        StepMark mark = StepMark.of(line.text());
        return mark != null && (mark.spoken() ? narration(mark) : stepped(mark))
                || comment()
                || call(line)
                || clozeEnds()
                || quiz()
                || chart()
                || quotation(line)
                || element();
    }

    /** Code of a list item stays in the list. */
    private boolean code() {
        if (lines.get(at).indent() >= 2 && inList()) {
            Fence fence = Fence.at(lines, at);
            int end = fence == null ? at + 1 : fence.end();
            run.addAll(lines.subList(at, end));
            at = end;
            return true;
        }
        prose();
        var reader = new CodeReader(place, lines, at, step);
        blocks.addAll(reader.read());
        at = reader.end();
        return true;
    }

    private boolean inList() {
        for (int i = run.size() - 1; i >= 0; i--) {
            if (!run.get(i).blank() && (Extent.item(run.get(i)) || run.get(i).indent() == 0)) {
                return Extent.item(run.get(i));
            }
        }
        return false;
    }

    private boolean narration(StepMark mark) {
        prose();
        var spoken = new ArrayList<Line>();
        if (!mark.rest().isBlank()) {
            spoken.add(lines.get(at).with(mark.rest()));
        }
        at = spoken.isEmpty() ? Extent.skipBlank(lines, at + 1) : at + 1;
        while (at < lines.size() && !lines.get(at).blank()) {
            spoken.add(lines.get(at++));
        }
        narrate(mark.step(), spoken);
        return true;
    }

    private void narrate(int from, List<Line> spoken) {
        Passage passage = Passage.of(place, spoken);
        if (!passage.empty()) {
            String key = place.all().keys().of("narration", Line.join(spoken));
            blocks.add(new Narration(key, Math.max(step, from), passage.linked()));
        }
    }

    private boolean stepped(StepMark mark) {
        prose();
        if (mark.until()) {
            place.infoOnce(lines.get(at).number(), "until");
        }
        Stepped stepped = Stepped.of(lines, at, mark);
        at = stepped.end();
        int from = mark.step() < 0 ? step : mark.step();
        blocks.addAll(new LessonReader(place, footnotes, from, quoted).read(stepped.lines()));
        return true;
    }

    /** A comment with a spoken mark is narration that LiaScript says but does not show; the rest is for authors only. */
    private boolean comment() {
        int end = Comment.end(lines, at);
        if (end == at) {
            return false;
        }
        String text = Comment.text(lines, at, end).replace('\n', ' ');
        Comment.note(place, lines.get(at).number(), text);
        StepMark mark = StepMark.of(text);
        if (mark != null && mark.spoken()) {
            prose();
            place.infoOnce(lines.get(at).number(), "hiddenNarration");
            narrate(mark.step(), List.of(lines.get(at).with(mark.rest())));
        }
        at = end;
        return true;
    }

    private boolean call(Line line) {
        if (!CodeReader.calls(line.text())) {
            return false;
        }
        boolean belowCode = run.stream().allMatch(Line::blank) && !blocks.isEmpty() && blocks.getLast() instanceof Code;
        if (belowCode) {
            place.infoOnce(line.number(), "run", CodeReader.name(line.text()));
        } else {
            place.lost(line.number(), "macro", line.text().strip());
        }
        at++;
        return true;
    }

    /** Hints, a script or a solution right below a text with gaps belong to it. */
    private boolean clozeEnds() {
        boolean below = !run.isEmpty() && !run.getLast().blank() && QuizBlock.belongs(lines, at);
        if (!below || !ProseReader.endsWithGaps(run)) {
            return false;
        }
        var prose = new ProseReader(place, footnotes, step, quoted);
        at = prose.read(List.copyOf(run), lines, at);
        blocks.addAll(prose.blocks());
        run.clear();
        return true;
    }

    private boolean quiz() {
        if (!QuizForm.begins(lines.get(at).text())) {
            return false;
        }
        var quiz = new QuizBlock(place, footnotes, step, lines, at);
        if (!quiz.found()) {
            return false;
        }
        String asked = quiz.takesQuestion() ? Asked.take(place, run) : "";
        prose();
        blocks.addAll(quiz.blocks(asked));
        at = quiz.end();
        return true;
    }

    private boolean chart() {
        int end = TextChart.end(lines, at);
        if (end == at) {
            return false;
        }
        prose();
        String source = Line.join(lines.subList(at, end));
        place.info(lines.get(at).number(), "chart");
        blocks.add(new Code(place.all().keys().of("code", source), step, "", "", source, false));
        at = end;
        return true;
    }

    private boolean quotation(Line line) {
        if (!line.text().stripLeading().startsWith(">") || inList()) {
            return false;
        }
        int end = Extent.block(lines, at);
        List<Line> inner = lines.subList(at, end).stream()
                .map(l -> l.with(l.text().replaceFirst("^\\s*> ?", "")))
                .toList();
        if (!Special.within(inner)) {
            return false;
        }
        prose();
        blocks.addAll(new LessonReader(place, footnotes, step, true).read(inner));
        at = end;
        return true;
    }

    private boolean element() {
        Optional<HtmlElement> element = HtmlElement.at(lines, at);
        if (element.isEmpty()) {
            return false;
        }
        var html = new ElementReader(place, lines, element.get());
        if (html.dissolves()) {
            prose();
            blocks.addAll(new LessonReader(place, footnotes, step, quoted).read(html.inner()));
        } else {
            run.addAll(html.kept());
        }
        at = element.get().end();
        return true;
    }

    private void prose() {
        if (run.stream().allMatch(Line::blank)) {
            run.clear();
            return;
        }
        var prose = new ProseReader(place, footnotes, step, quoted);
        prose.read(List.copyOf(run), List.of(), 0);
        blocks.addAll(prose.blocks());
        run.clear();
    }
}
