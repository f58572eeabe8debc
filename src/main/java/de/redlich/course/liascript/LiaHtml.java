package de.redlich.course.liascript;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Where LiaScript's HTML differs from CommonMark's. */
final class LiaHtml implements NodeRenderer {
    private static final Pattern ALERT =
            Pattern.compile("\\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\\]\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern TASK = Pattern.compile("\\[[ xX]\\]\\s");

    private final HtmlNodeRendererContext context;
    private final HtmlWriter html;
    private final CodeHtml code;

    LiaHtml(HtmlNodeRendererContext context, CodeHtml code) {
        this.context = context;
        this.html = context.getWriter();
        this.code = code;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(
                Image.class,
                Link.class,
                Paragraph.class,
                Heading.class,
                BlockQuote.class,
                Text.class,
                Code.class,
                Strikethrough.class,
                Superscript.class,
                FencedCodeBlock.class,
                HtmlInline.class,
                HtmlBlock.class);
    }

    @Override
    public void render(Node node) {
        switch (node) {
            case Image image -> media("img", image.getDestination(), MediaNode.plain(image), image.getTitle());
            case Link link -> link(link);
            case Paragraph paragraph -> paragraph(paragraph);
            case Heading heading -> wrap(heading.getLevel() == 2 && setext(heading) ? "h3" : "h2", heading);
            case BlockQuote quote -> quote(quote);
            case Text text -> text(text);
            case Code source -> code(source);
            case Strikethrough strike -> wrap(strike.getOpeningDelimiter().length() == 2 ? "u" : "del", strike);
            case Superscript raised -> wrap("sup", raised);
            case FencedCodeBlock block -> html.raw(code.html(block));
            case HtmlInline inline -> raw(inline.getLiteral());
            case HtmlBlock block -> raw(block.getLiteral());
            default -> throw new IllegalStateException(node.toString());
        }
    }

    private void link(Link link) {
        String sign = MediaNode.sign(link);
        if (!sign.isEmpty()) {
            media(MediaNode.tag(sign), link.getDestination(), MediaNode.plain(link), link.getTitle());
            return;
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("href", link.getDestination());
        if (link.getTitle() != null && !link.getTitle().isBlank()) {
            attributes.put("title", Markdown.text(link.getTitle()));
        }
        html.tag("a", attributes);
        children(link);
        html.tag("/a");
    }

    private void media(String tag, String address, String text, String title) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("src", address);
        attributes.put(tag.equals("img") ? "alt" : "title", text);
        html.tag(tag, attributes);
        if (!tag.equals("img")) {
            html.tag("/" + tag);
        }
        if (title != null && !title.isBlank()) {
            html.tag("span", Map.of("class", "caption"));
            html.raw(Markdown.html(title, code).strip().replaceAll("^<p>|</p>$", ""));
            html.tag("/span");
        }
    }

    /** A paragraph of pictures and films only is a figure, of several a gallery. */
    private void paragraph(Paragraph paragraph) {
        int media = MediaNode.only(paragraph);
        if (media > 0) {
            html.tag("div", Map.of("class", media == 1 ? "figure" : "gallery"));
            figures(paragraph, media > 1);
            html.tag("/div");
        } else if (tight(paragraph)) {
            children(paragraph);
        } else {
            html.line();
            wrap("p", paragraph);
            html.line();
        }
    }

    private void figures(Paragraph paragraph, boolean several) {
        for (Node child = paragraph.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof Image || child instanceof Link) {
                html.raw(several ? "<div class=\"figure\">" : "");
                context.render(child);
                html.raw(several ? "</div>" : "");
            }
        }
    }

    /** {@code > [!NOTE]}: the page says what kind of remark it is, by its class. */
    private void quote(BlockQuote quote) {
        Matcher alert = ALERT.matcher(firstText(quote));
        String kind =
                alert.lookingAt() ? " class=\"alert alert-" + alert.group(1).toLowerCase(Locale.ROOT) + "\"" : "";
        html.line();
        html.raw("<blockquote" + kind + ">");
        html.line();
        children(quote);
        html.line();
        html.raw("</blockquote>");
        html.line();
    }

    private void text(Text text) {
        String literal = text.getLiteral();
        boolean first = text.getPrevious() == null && text.getParent() instanceof Paragraph;
        Node around = first ? text.getParent().getParent() : null;
        if (around instanceof ListItem && TASK.matcher(literal).lookingAt()) {
            html.raw("<span class=\"task\">" + (literal.charAt(1) == ' ' ? "☐" : "☑") + "</span>");
            html.text(literal.substring(3));
        } else if (around instanceof BlockQuote && ALERT.matcher(literal).lookingAt()) {
            html.text(ALERT.matcher(literal).replaceFirst(""));
        } else {
            html.text(literal);
        }
    }

    /** In a table many authors write {@code \\*} inside code too; what is meant is the star. */
    private void code(Code source) {
        var literal = source.getLiteral();
        html.tag("code");
        html.text(isInTable(source) ? literal.replace("\\*", "*") : literal);
        html.tag("/code");
    }

    private static boolean isInTable(Node node) {
        for (var around = node.getParent(); around != null; around = around.getParent()) {
            if (around instanceof TableCell) {
                return true;
            }
        }
        return false;
    }

    private static String firstText(Node block) {
        return block.getFirstChild() instanceof Paragraph paragraph && paragraph.getFirstChild() instanceof Text text
                ? text.getLiteral()
                : "";
    }

    private static boolean tight(Paragraph paragraph) {
        return paragraph.getParent() != null
                && paragraph.getParent().getParent() instanceof org.commonmark.node.ListBlock list
                && list.isTight();
    }

    private static boolean setext(Heading heading) {
        return heading.getLevel() <= 2;
    }

    /** What looks like a tag but is none, such as {@code List<int>}, is text. */
    private void raw(String literal) {
        html.raw(HtmlNames.escapeUnknown(literal));
    }

    private void wrap(String tag, Node node) {
        html.tag(tag);
        children(node);
        html.tag("/" + tag);
    }

    private void children(Node parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            boolean sign = child instanceof Text text
                    && text.getNext() instanceof Link link
                    && !MediaNode.sign(link).isEmpty();
            if (sign) {
                String literal = ((Text) child).getLiteral();
                html.text(literal.substring(
                        0,
                        literal.length()
                                - MediaNode.sign((Link) child.getNext()).length()));
            } else if (!(child instanceof SoftLineBreak) || MediaNode.only(parent) == 0) {
                context.render(child);
            }
        }
    }
}
