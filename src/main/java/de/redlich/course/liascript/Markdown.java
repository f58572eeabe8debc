package de.redlich.course.liascript;

import java.util.List;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/** CommonMark with tables, bare links and LiaScript's marks; an indent of four does not make code. */
final class Markdown {
    private static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.create(), StrikethroughExtension.create(), AutolinkExtension.create());

    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .enabledBlockTypes(Set.of(
                    Heading.class,
                    HtmlBlock.class,
                    ThematicBreak.class,
                    FencedCodeBlock.class,
                    BlockQuote.class,
                    ListBlock.class))
            .customDelimiterProcessor(new Superscript.Delimiter())
            .build();

    private static final TextContentRenderer TEXT =
            TextContentRenderer.builder().extensions(EXTENSIONS).build();

    private Markdown() {}

    /** HTML, not yet clean. */
    static String html(String markdown, CodeHtml code) {
        return HtmlRenderer.builder()
                .nodeRendererFactory(context -> new LiaHtml(context, code))
                .extensions(EXTENSIONS)
                .build()
                .render(PARSER.parse(markdown));
    }

    static String text(String markdown) {
        return TEXT.render(PARSER.parse(markdown)).strip();
    }
}
