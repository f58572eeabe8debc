package de.redlich.course.liascript;

import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * Writes an SVG again with drawing elements and presentation attributes only: no scripts, links, embedded documents or
 * style elements, and style attributes as presentation attributes, so that it can stand in a page with a strict
 * Content-Security-Policy. Ids get a prefix, as several drawings share a page.
 */
final class CleanSvg {
    private static final Set<String> ELEMENTS = Set.of(
            "svg",
            "g",
            "path",
            "rect",
            "circle",
            "ellipse",
            "line",
            "polyline",
            "polygon",
            "text",
            "tspan",
            "defs",
            "marker",
            "title",
            "desc",
            "linearGradient",
            "radialGradient",
            "stop",
            "clipPath");
    private static final Set<String> ATTRIBUTES = Set.of(
            "x",
            "y",
            "x1",
            "y1",
            "x2",
            "y2",
            "cx",
            "cy",
            "r",
            "rx",
            "ry",
            "fx",
            "fy",
            "d",
            "points",
            "dx",
            "dy",
            "width",
            "height",
            "viewBox",
            "transform",
            "preserveAspectRatio",
            "fill",
            "fill-opacity",
            "fill-rule",
            "stroke",
            "stroke-width",
            "stroke-dasharray",
            "stroke-linecap",
            "stroke-linejoin",
            "stroke-opacity",
            "opacity",
            "font-family",
            "font-size",
            "font-weight",
            "font-style",
            "text-anchor",
            "text-decoration",
            "textLength",
            "lengthAdjust",
            "dominant-baseline",
            "id",
            "marker-start",
            "marker-mid",
            "marker-end",
            "markerWidth",
            "markerHeight",
            "markerUnits",
            "refX",
            "refY",
            "orient",
            "gradientUnits",
            "gradientTransform",
            "offset",
            "stop-color",
            "stop-opacity",
            "clip-path",
            "clip-rule",
            "xml:space");
    private static final Pattern REFERENCE = Pattern.compile("url\\(\\s*[\"']?#([\\w.-]+)[\"']?\\s*\\)");

    private final String prefix;
    private final StringBuilder out = new StringBuilder();

    private CleanSvg(String prefix) {
        this.prefix = prefix;
    }

    static String of(Element root, String prefix) {
        var svg = new CleanSvg(prefix);
        svg.element(root);
        return svg.out.toString();
    }

    private void element(Element element) {
        String name = element.getTagName();
        if (!ELEMENTS.contains(name)) {
            if (name.equals("a")) {
                children(element);
            }
            return;
        }
        out.append('<').append(name);
        if (element.getParentNode() == element.getOwnerDocument()) {
            out.append(" xmlns=\"http://www.w3.org/2000/svg\"");
        }
        attributes(element)
                .forEach((key, value) -> out.append(' ')
                        .append(key)
                        .append("=\"")
                        .append(CodeHtml.escape(value))
                        .append('"'));
        out.append('>');
        children(element);
        out.append("</").append(name).append('>');
    }

    private void children(Element parent) {
        boolean text = Set.of("text", "tspan", "title", "desc").contains(parent.getTagName());
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                element(element);
            } else if (text && child.getNodeType() == Node.TEXT_NODE) {
                out.append(CodeHtml.escape(child.getTextContent()));
            }
        }
    }

    private TreeMap<String, String> attributes(Element element) {
        var kept = new TreeMap<String, String>();
        NamedNodeMap all = element.getAttributes();
        for (int i = 0; i < all.getLength(); i++) {
            keep(kept, all.item(i).getNodeName(), all.item(i).getNodeValue());
        }
        boolean root = element.getParentNode() == element.getOwnerDocument();
        for (String declaration : element.getAttribute("style").split(";")) {
            int colon = declaration.indexOf(':');
            if (colon > 0 && !root) {
                keep(
                        kept,
                        declaration.substring(0, colon).strip(),
                        declaration.substring(colon + 1).strip());
            }
        }
        return kept;
    }

    private void keep(TreeMap<String, String> kept, String name, String value) {
        if (!ATTRIBUTES.contains(name)) {
            return;
        }
        String local = REFERENCE.matcher(value).replaceAll("url(#" + prefix + "$1)");
        boolean leadsOut =
                local.toLowerCase(Locale.ROOT).replace("url(#" + prefix, "").contains("url(");
        if (!leadsOut) {
            kept.put(name, name.equals("id") ? prefix + value.replaceAll("[^\\w.-]", "") : local);
        }
    }
}
