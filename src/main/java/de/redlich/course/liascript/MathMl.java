package de.redlich.course.liascript;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Writes MathML Core from SnuggleTeX's tree. Only known elements pass: SnuggleTeX has commands that make any element
 * there is. Fences, letter styles and column alignment, which MathML Core left out, are written in other ways.
 */
final class MathMl {
    private static final Set<String> ELEMENTS = Set.of(
            "math",
            "mrow",
            "mi",
            "mo",
            "mn",
            "mtext",
            "mspace",
            "msup",
            "msub",
            "msubsup",
            "mfrac",
            "msqrt",
            "mroot",
            "mover",
            "munder",
            "munderover",
            "mtable",
            "mtr",
            "mtd",
            "mstyle",
            "mpadded",
            "mphantom",
            "mfenced");
    private static final Set<String> ATTRIBUTES = Set.of("accent", "accentunder", "width", "stretchy", "linethickness");

    private static final Set<String> ROWS = Set.of("math", "mrow", "mstyle", "mtd");
    private static final Set<String> FUNCTIONS = Set.of(
            "log", "ln", "lg", "exp", "sin", "cos", "tan", "cot", "arcsin", "arccos", "arctan", "min", "max", "det");

    private final StringBuilder out = new StringBuilder();
    private boolean strange;

    private MathMl() {}

    static Optional<String> clean(NodeList nodes, boolean block) {
        var math = new MathMl();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element element && "math".equals(name(element))) {
                math.out.append(block ? "<math display=\"block\">" : "<math>");
                math.children(element, "");
                math.out.append("</math>");
            } else if (!nodes.item(i).getTextContent().isBlank()) {
                math.strange = true;
            }
        }
        return math.strange || math.out.isEmpty() ? Optional.empty() : Optional.of(math.out.toString());
    }

    private void children(Element parent, String variant) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                element(element, variant);
            } else if (child.getNodeType() == Node.TEXT_NODE) {
                String text = child.getTextContent();
                boolean minus = text.equals("-") && name(parent).equals("mo");
                out.append(CodeHtml.escape(minus ? "\u2212" : MathLetters.styled(text, variant)));
            }
        }
    }

    private void element(Element element, String outer) {
        String name = name(element);
        if (!ELEMENTS.contains(name)) {
            strange = true;
            return;
        }
        String variant = element.hasAttribute("mathvariant") ? element.getAttribute("mathvariant") : outer;
        if (name.equals("mfenced")) {
            fenced(element, variant);
            return;
        }
        boolean function = name.equals("mi") && FUNCTIONS.contains(element.getTextContent());
        thinSpace(function, element, element.getPreviousSibling());
        String tag = name.equals("mstyle") ? "mrow" : name;
        out.append('<').append(tag);
        if (name.equals("mi") && variant.equals("normal")) {
            out.append(" mathvariant=\"normal\"");
        }
        attributes(element);
        out.append('>');
        children(element, variant);
        out.append("</").append(tag).append('>');
        thinSpace(function, element, element.getNextSibling());
    }

    /** MathML Core knows no functions: without a space, a sine runs into its angle. */
    private void thinSpace(boolean function, Element element, @Nullable Node neighbour) {
        boolean row = ROWS.contains(name((Element) element.getParentNode()));
        if (function
                && row
                && neighbour instanceof Element word
                && !Set.of("mo", "mfenced").contains(name(word))) {
            out.append("<mspace width=\"0.17em\"></mspace>");
        }
    }

    private void attributes(Element element) {
        ATTRIBUTES.stream().sorted().filter(element::hasAttribute).forEach(name -> {
            String value = element.getAttribute(name);
            if (value.matches("[\\w.%-]{1,20}")) {
                out.append(' ').append(name).append("=\"").append(value).append('"');
            }
        });
        String align = element.getAttribute("columnalign");
        if (align.equals("left") || align.equals("right")) {
            out.append(" class=\"").append(align).append('"');
        }
    }

    private void fenced(Element element, String variant) {
        out.append("<mrow>");
        fence(element.getAttribute("open"));
        boolean first = true;
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element part) {
                if (!first) {
                    fence(element.hasAttribute("separators") ? element.getAttribute("separators") : ",");
                }
                element(part, variant);
                first = false;
            }
        }
        fence(element.getAttribute("close"));
        out.append("</mrow>");
    }

    private void fence(String sign) {
        if (!sign.isEmpty()) {
            out.append("<mo>").append(CodeHtml.escape(sign)).append("</mo>");
        }
    }

    private static String name(Element element) {
        return element.getLocalName() == null ? element.getTagName() : element.getLocalName();
    }
}
