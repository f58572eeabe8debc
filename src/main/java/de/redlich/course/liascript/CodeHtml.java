package de.redlich.course.liascript;

import java.util.List;
import org.commonmark.node.FencedCodeBlock;

/** Code that stands inside of a list, a quotation or a column: HTML in the running text, not a block of its own. */
record CodeHtml(Place place, Marks marks, List<Line> lines) {

    String html(FencedCodeBlock block) {
        Integer length = block.getOpeningFenceLength();
        String info = Fence.info(block.getInfo() == null ? "" : block.getInfo(), length == null ? 3 : length);
        String source = block.getLiteral() == null ? "" : block.getLiteral();
        Listing listing = Listing.of(info);
        int line =
                Place.lineOf(lines, info.isBlank() ? source.lines().findFirst().orElse("") : info);
        Drawing drawing = Drawing.of(place, line, listing, source.stripTrailing());
        return drawing == null ? code(listing, source) : drawing(drawing);
    }

    private static String code(Listing listing, String source) {
        String language = listing.language().replaceAll("[^a-z0-9+#-]", "");
        String type = language.isEmpty() ? "" : " class=\"language-" + language + "\"";
        String pre = "<pre><code" + type + ">" + escape(source) + "</code></pre>";
        String title = listing.title();
        return title.isEmpty()
                ? pre
                : "<figure class=\"code\"><figcaption>" + escape(title) + "</figcaption>" + pre + "</figure>";
    }

    private String drawing(Drawing drawing) {
        String kind = drawing.notation().name().toLowerCase(java.util.Locale.ROOT);
        String inner = drawing.svg() == null
                ? "<pre class=\"" + kind + "\">" + escape(drawing.source()) + "</pre>"
                : marks.put(drawing.svg(), drawing.source());
        return "<figure class=\"diagram " + kind + "\">" + inner + "</figure>";
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
