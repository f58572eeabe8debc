package de.redlich.course.liascript;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Decides about an HTML element: columns and folding stay, mere grouping is undone, scripts are left out. */
record ElementReader(Place place, List<Line> lines, HtmlElement element) {
    private static final Set<String> GROUPS = Set.of(
            "section", "article", "div", "aside", "center", "header", "footer", "main", "nav", "details", "lia-keep");

    /** Whether its content is read as if the element were not there. */
    boolean dissolves() {
        if (!GROUPS.contains(element.name())) {
            return false;
        }
        boolean layout = element.open().contains("flex-") || element.name().equals("details");
        boolean special = Special.within(content());
        if (layout && special) {
            place.info(lines.get(element.start()).number(), "dissolved", element.name());
        }
        return special || !layout && !element.name().equals("lia-keep");
    }

    List<Line> inner() {
        var inner = new ArrayList<>(content());
        Line first = inner.getFirst();
        inner.set(0, first.with(first.text().replaceFirst("(?i)^\\s*<" + element.name() + "\\b[^>]*>", "")));
        Line last = inner.getLast();
        inner.set(
                inner.size() - 1,
                last.with(last.text()
                        .replaceFirst("(?i)</" + element.name() + "\\s*>(?!.*</" + element.name() + ")", "")));
        return inner;
    }

    /** What stays as HTML in the running text. */
    List<Line> kept() {
        if (element.name().equals("script") || element.name().equals("style")) {
            place.lost(lines.get(element.start()).number(), element.name());
            return List.of();
        }
        return content();
    }

    private List<Line> content() {
        return lines.subList(element.start(), element.end());
    }
}
