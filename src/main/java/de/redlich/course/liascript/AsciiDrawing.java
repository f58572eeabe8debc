package de.redlich.course.liascript;

import com.dylibso.chicory.wasm.ChicoryException;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** ASCII art as SVG in the colour of the text around it. */
final class AsciiDrawing {
    private static final int MOST_LINES = 400;
    private static final int MOST_CHARACTERS = 40_000;
    private static final Set<String> SHAPES = Set.of("line", "path", "circle", "rect", "polygon");

    private AsciiDrawing() {}

    /** Empty when it is too large or cannot be drawn. */
    static Optional<String> svg(String source) {
        if (source.length() > MOST_CHARACTERS || source.lines().count() > MOST_LINES) {
            return Optional.empty();
        }
        try {
            return SvgTree.parse(Svgbob.draw(source)).map(root -> {
                styles(root);
                return CleanSvg.of(root, "a" + Keys.hash(source).substring(0, 7) + "-");
            });
        } catch (ChicoryException cannotDraw) {
            return Optional.empty();
        }
    }

    /** svgbob styles by classes; here each shape carries its own presentation. */
    private static void styles(Element root) {
        root.setAttribute("viewBox", "0 0 " + root.getAttribute("width") + " " + root.getAttribute("height"));
        root.setAttribute("fill", "currentColor");
        root.setAttribute("font-family", "ui-monospace, monospace");
        root.setAttribute("font-size", "13.3");
        NodeList all = root.getElementsByTagName("*");
        for (int i = all.getLength() - 1; i >= 0; i--) {
            Element element = (Element) all.item(i);
            if (element.getAttribute("class").equals("backdrop")) {
                Node parent = element.getParentNode();
                parent.removeChild(element);
            } else if (element.getTagName().equals("text")) {
                fit(element);
            } else if (SHAPES.contains(element.getTagName())) {
                shape(element, " " + element.getAttribute("class") + " ");
            }
        }
    }

    /** Whatever font a reader has, a letter keeps its column: 8 units, or 16 for wide signs. */
    private static void fit(Element text) {
        String content = text.getTextContent();
        long wide = content.codePoints().filter(c -> c > 0x2E80).count();
        long cells = content.codePointCount(0, content.length()) + wide;
        if (cells > 1) {
            text.setAttribute("textLength", String.valueOf(8 * cells));
        }
    }

    private static void shape(Element shape, String classes) {
        boolean hollow = classes.contains(" nofill ") || classes.contains(" bg_filled ");
        shape.setAttribute("fill", hollow || shape.getTagName().equals("line") ? "none" : "currentColor");
        shape.setAttribute("stroke", "currentColor");
        shape.setAttribute("stroke-width", "1.5");
        shape.setAttribute("stroke-linecap", "round");
        if (classes.contains(" broken ")) {
            shape.setAttribute("stroke-dasharray", "6");
        }
        for (String name : classes.strip().split("\\s+")) {
            if (name.startsWith("start_marked_")) {
                shape.setAttribute("marker-start", "url(#" + name.substring(13) + ")");
            } else if (name.startsWith("end_marked_")) {
                shape.setAttribute("marker-end", "url(#" + name.substring(11) + ")");
            }
        }
    }
}
