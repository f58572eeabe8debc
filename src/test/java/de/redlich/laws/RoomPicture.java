package de.redlich.laws;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The rooms as a drawing: whoever uses another stands above it. An arrow that follows from others is left out. Sizes are
 * counted in letters, not measured, so that the same rooms give the same picture on every machine.
 *
 * @param uses each room with the rooms it uses
 * @param sentences what each room says of itself
 */
record RoomPicture(Map<String, Set<String>> uses, Map<String, String> sentences) {
    private static final int WIDTH = 280;
    private static final int HEIGHT = 88;
    private static final int BESIDE = 24;
    private static final int BETWEEN = 44;
    private static final int LETTERS = 44;

    private record Box(String room, int x, int y) {
        int middle() {
            return x + WIDTH / 2;
        }
    }

    String svg() {
        var boxes = boxes();
        int width = boxes.values().stream().mapToInt(Box::x).max().orElse(0) + WIDTH + BESIDE;
        int height = boxes.values().stream().mapToInt(Box::y).max().orElse(0) + HEIGHT + BESIDE;
        var svg = new StringBuilder("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" font-family="sans-serif" font-size="12">
                <title>The rooms of Redlich; an arrow means: uses. Arrows that follow from others are left out.</title>
                <defs><marker id="tip" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto">\
                <path d="M0 0 8 4 0 8z" fill="#1d5c63"/></marker></defs>
                <rect width="100%%" height="100%%" fill="#fff"/>
                """.formatted(width, height));
        arrows().forEach((room, used) -> used.forEach(lower -> arrow(of(room, boxes), of(lower, boxes), svg)));
        boxes.values().forEach(box -> draw(box, svg));
        return svg.append("</svg>\n").toString();
    }

    private Map<String, Box> boxes() {
        var storeys = storeys();
        int most = storeys.stream().mapToInt(List::size).max().orElse(0);
        var boxes = new LinkedHashMap<String, Box>();
        for (int storey = 0; storey < storeys.size(); storey++) {
            var rooms = storeys.get(storey);
            rooms.sort(Comparator.comparingDouble(room -> middleOfUsed(room, boxes)));
            int left = BESIDE + (most - rooms.size()) * (WIDTH + BESIDE) / 2;
            int y = BESIDE + (storeys.size() - 1 - storey) * (HEIGHT + BETWEEN);
            for (int i = 0; i < rooms.size(); i++) {
                boxes.put(rooms.get(i), new Box(rooms.get(i), left + i * (WIDTH + BESIDE), y));
            }
        }
        return boxes;
    }

    /** Whoever stands above what it uses has the shortest arrows. */
    private double middleOfUsed(String room, Map<String, Box> below) {
        return of(room, arrows()).stream()
                .mapToInt(lower -> of(lower, below).middle())
                .average()
                .orElse(0);
    }

    private List<List<String>> storeys() {
        var storeys = new ArrayList<List<String>>();
        uses.keySet().forEach(room -> {
            int storey = storey(room);
            while (storeys.size() <= storey) {
                storeys.add(new ArrayList<>());
            }
            storeys.get(storey).add(room);
        });
        return storeys;
    }

    private int storey(String room) {
        return of(room, uses).stream()
                .mapToInt(lower -> storey(lower) + 1)
                .max()
                .orElse(0);
    }

    private Map<String, List<String>> arrows() {
        var arrows = new LinkedHashMap<String, List<String>>();
        uses.forEach((room, used) -> arrows.put(
                room,
                used.stream()
                        .filter(lower -> used.stream().noneMatch(other -> reaches(other, lower)))
                        .toList()));
        return arrows;
    }

    private boolean reaches(String room, String lower) {
        return of(room, uses).contains(lower) || of(room, uses).stream().anyMatch(next -> reaches(next, lower));
    }

    private static void arrow(Box from, Box to, StringBuilder svg) {
        boolean next = to.y() - from.y() == HEIGHT + BETWEEN;
        svg.append("<path d=\"%s\" fill=\"none\" stroke=\"#1d5c63\" marker-end=\"url(#tip)\"/>%n"
                .formatted(next ? straight(from, to) : around(from, to)));
    }

    private static String straight(Box from, Box to) {
        int start = from.y() + HEIGHT;
        int half = (start + to.y()) / 2;
        return "M%d %dC%d %d %d %d %d %d"
                .formatted(from.middle(), start, from.middle(), half, to.middle(), half, to.middle(), to.y());
    }

    /** Past the rooms between them. */
    private static String around(Box from, Box to) {
        int side = Math.max(from.x(), to.x()) + WIDTH + 4 * BESIDE;
        int start = from.y() + HEIGHT / 2;
        int end = to.y() + HEIGHT / 2;
        return "M%d %dC%d %d %d %d %d %d"
                .formatted(from.x() + WIDTH, start, side, start, side, end, to.x() + WIDTH, end);
    }

    private void draw(Box box, StringBuilder svg) {
        svg.append("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"8\" fill=\"#eef5f4\" stroke=\"#1d5c63\"/>%n"
                .formatted(box.x(), box.y(), WIDTH, HEIGHT));
        int y = box.y() + 22;
        svg.append("<text x=\"%d\" y=\"%d\" font-size=\"15\" font-weight=\"bold\">%s</text>%n"
                .formatted(box.x() + 14, y, box.room()));
        for (var line : lines(sentences.getOrDefault(box.room(), ""))) {
            y += 17;
            svg.append("<text x=\"%d\" y=\"%d\">%s</text>%n".formatted(box.x() + 14, y, escaped(line)));
        }
    }

    private static <T> T of(String room, Map<String, T> known) {
        return Objects.requireNonNull(known.get(room), room);
    }

    private static List<String> lines(String sentence) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : sentence.split(" ")) {
            if (line.length() + word.length() + 1 > LETTERS) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
