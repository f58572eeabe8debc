package de.redlich.course.liascript;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** SVG files of a course: kept as they are when harmless, otherwise written again without what could act or load. */
final class SvgFile {
    private static final Set<String> ACTING = Set.of("script", "foreignobject", "iframe", "handler", "set", "animate");

    private SvgFile() {}

    /** Empty when the file is no well-formed SVG. */
    static Optional<byte[]> harmless(byte[] content) {
        String svg = new String(content, StandardCharsets.UTF_8)
                .replaceFirst("^\\uFEFF", "")
                .replaceFirst("<!DOCTYPE[^\\[>]*>", "");
        return SvgTree.parse(svg)
                .map(root -> acts(root)
                        ? CleanSvg.of(root, "").getBytes(StandardCharsets.UTF_8)
                        : svg.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean acts(Element element) {
        String name = element.getTagName().replaceFirst(".*:", "").toLowerCase(Locale.ROOT);
        if (ACTING.contains(name) || loads(element.getAttributes()) || name.equals("style") && imports(element)) {
            return true;
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner && acts(inner)) {
                return true;
            }
        }
        return false;
    }

    private static boolean loads(NamedNodeMap attributes) {
        for (int i = 0; i < attributes.getLength(); i++) {
            String name = attributes.item(i).getNodeName().toLowerCase(Locale.ROOT);
            String value = attributes.item(i).getNodeValue().strip();
            boolean leadsOut = name.endsWith("href") && !value.startsWith("#") && !value.startsWith("data:image/");
            if (name.startsWith("on") || leadsOut || value.matches("(?is).*url\\((?!\\s*[\"']?#).*")) {
                return true;
            }
        }
        return false;
    }

    private static boolean imports(Element style) {
        return style.getTextContent().matches("(?is).*(@import|url\\((?!\\s*[\"']?#)).*");
    }
}
