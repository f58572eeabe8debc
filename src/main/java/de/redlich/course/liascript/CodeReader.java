package de.redlich.course.liascript;

import de.redlich.course.content.Block;
import de.redlich.course.content.Code;
import de.redlich.course.content.Diagram;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Code blocks that stand on their own, several files of a project one after the other, and the call that would run them. */
final class CodeReader {
    private static final Pattern CALL = Pattern.compile("^\\s*@([A-Za-z]\\w*(?:\\.\\w+)*)\\s*(\\(.*)?$");

    private final Place place;
    private final List<Line> lines;
    private final int step;
    private final List<Block> blocks = new ArrayList<>();
    private int at;

    CodeReader(Place place, List<Line> lines, int start, int step) {
        this.place = place;
        this.lines = lines;
        this.at = start;
        this.step = step;
    }

    List<Block> read() {
        String last = "";
        for (Fence fence = fence(); fence != null; fence = fence()) {
            at = fence.end();
            last = fence.source();
            add(fence);
        }
        Matcher call = CALL.matcher(at < lines.size() ? lines.get(at).text() : "");
        if (call.matches()) {
            run(call.group(1), last);
            at++;
        }
        return blocks;
    }

    int end() {
        return at;
    }

    /** Whether a line is nothing but the call of a macro that is not defined here. */
    static boolean calls(String text) {
        Matcher call = CALL.matcher(text);
        return call.matches() && (call.group(2) != null || call.group(1).contains("."));
    }

    static String name(String text) {
        Matcher call = CALL.matcher(text);
        return call.matches() ? "@" + call.group(1) : text;
    }

    private @org.jspecify.annotations.Nullable Fence fence() {
        return at < lines.size() ? Fence.at(lines, at) : null;
    }

    private void add(Fence fence) {
        Listing listing = Listing.of(fence.info());
        String source = fence.source();
        if (source.isBlank()) {
            return;
        }
        Drawing drawing = Drawing.of(place, fence.line(), listing, source);
        if (drawing != null) {
            diagram(drawing, listing.title());
            return;
        }
        if (!listing.macro().isEmpty()) {
            place.infoOnce(fence.line(), "run", "@" + listing.macro());
        }
        String key = place.all().keys().of("code", listing.title() + "\n" + source);
        blocks.add(new Code(key, step, listing.language(), listing.title(), source, listing.folded()));
    }

    private void diagram(Drawing drawing, String title) {
        String key = place.all().keys().of("diagram", drawing.source());
        blocks.add(new Diagram(key, step, drawing.notation(), drawing.source(), drawing.svg(), title));
    }

    private void run(String macro, String source) {
        if (macro.startsWith("plantUML")) {
            diagram(Drawing.plantUml(place, lines.get(at).number(), source), "");
        } else {
            place.infoOnce(lines.get(at).number(), "run", "@" + macro);
        }
    }
}
