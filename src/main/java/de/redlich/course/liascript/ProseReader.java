package de.redlich.course.liascript;

import de.redlich.course.content.Block;
import de.redlich.course.content.Prose;
import java.util.ArrayList;
import java.util.List;

/** A run of Markdown as blocks: prose, and each paragraph, list or table with gaps as a cloze. */
final class ProseReader {
    private final Place place;
    private final Footnotes footnotes;
    private final int step;
    private final boolean quoted;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Line> plain = new ArrayList<>();

    ProseReader(Place place, Footnotes footnotes, int step, boolean quoted) {
        this.place = place;
        this.footnotes = footnotes;
        this.step = step;
        this.quoted = quoted;
    }

    static boolean endsWithGaps(List<Line> run) {
        int start = run.size();
        while (start > 0 && !run.get(start - 1).blank()) {
            start--;
        }
        return gaps(run.subList(start, run.size()));
    }

    List<Block> blocks() {
        return blocks;
    }

    /** Reads the run; what {@code rest[next]} and after adds to its last cloze is read too. Returns the index after it. */
    int read(List<Line> run, List<Line> rest, int next) {
        int at = 0;
        int end = next;
        while (at < run.size()) {
            if (run.get(at).blank()) {
                plain.add(run.get(at++));
                continue;
            }
            int stop = Extent.block(run, at);
            List<Line> group = run.subList(at, stop);
            if (gaps(group)) {
                flush();
                end = cloze(group, stop == run.size() ? rest : List.of(), next);
            } else {
                plain.addAll(group);
            }
            at = stop;
        }
        flush();
        return end;
    }

    private int cloze(List<Line> group, List<Line> rest, int next) {
        var block = new QuizBlock(place, footnotes, step, rest, rest.isEmpty() ? 0 : next);
        blocks.add(block.cloze(Passage.of(place, group, footnotes, quoted), Line.join(group)));
        return rest.isEmpty() ? next : block.end();
    }

    private void flush() {
        List<Line> run = List.copyOf(plain);
        plain.clear();
        Passage passage = Passage.of(place, run, footnotes, quoted);
        if (!passage.empty()) {
            String key = place.all().keys().of("prose", Line.join(run).strip());
            blocks.add(new Prose(key, step, passage.html(), passage.outside()));
        }
    }

    private static boolean gaps(List<Line> lines) {
        String text = Inline.withoutCode(Line.join(lines));
        for (int i = text.indexOf('['); i >= 0; i = text.indexOf('[', i + 1)) {
            if (GapText.at(text, i) != null) {
                return !Fence.opens(lines.getFirst().text());
            }
        }
        return false;
    }
}
