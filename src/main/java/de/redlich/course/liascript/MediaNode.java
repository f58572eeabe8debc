package de.redlich.course.liascript;

import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.renderer.text.TextContentRenderer;

/** LiaScript's media links: Markdown's links with {@code !?}, {@code ?} or {@code ??} before them. */
final class MediaNode {
    private static final TextContentRenderer TEXT =
            TextContentRenderer.builder().build();

    private MediaNode() {}

    /** The sign before the link, empty for an ordinary one. A question mark that ends a word is none. */
    static String sign(Link link) {
        if (!(link.getPrevious() instanceof Text text)) {
            return "";
        }
        String before = text.getLiteral();
        for (String sign : new String[] {"!?", "??", "?"}) {
            int start = before.length() - sign.length();
            if (before.endsWith(sign) && (start == 0 || Character.isWhitespace(before.charAt(start - 1)))) {
                return sign;
            }
        }
        return "";
    }

    static String tag(String sign) {
        return switch (sign) {
            case "!?" -> "video";
            case "?" -> "audio";
            default -> "iframe";
        };
    }

    static String plain(Node node) {
        var all = new StringBuilder();
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            all.append(TEXT.render(child));
        }
        return all.toString().strip();
    }

    /** How many media a paragraph holds, 0 when it holds anything else too. */
    static int only(Node paragraph) {
        int media = 0;
        for (Node child = paragraph.getFirstChild(); child != null; child = child.getNext()) {
            switch (child) {
                case Image ignored -> media++;
                case Link link when !sign(link).isEmpty() -> media++;
                case Text text when text.getLiteral().strip().matches("|!\\?|\\?{1,2}") -> {}
                case SoftLineBreak ignored -> {}
                case HardLineBreak ignored -> {}
                case HtmlInline comment when comment.getLiteral().startsWith("<!--") -> {}
                default -> {
                    return 0;
                }
            }
        }
        return media;
    }
}
