package de.redlich.course.liascript;

import de.redlich.course.content.Outside;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses on other hosts, in the form in which they are loaded. */
final class Addresses {
    private static final Pattern YOUTUBE = Pattern.compile(
            "https?://(?:www\\.|m\\.|music\\.)?(?:youtube(?:-nocookie)?\\.com/(?:watch\\?(?:.*&)?v=|embed/|shorts/)|youtu\\.be/)"
                    + "([\\w-]{6,20}).*");
    private static final Pattern VIMEO =
            Pattern.compile("https?://(?:www\\.|player\\.)?vimeo\\.com/(?:video/)?(\\d+).*");
    private static final Pattern SCHEME = Pattern.compile("^[a-zA-Z][a-zA-Z0-9+.-]*:.*", Pattern.DOTALL);

    private Addresses() {}

    static boolean relative(String address) {
        return !address.startsWith("//") && !SCHEME.matcher(address).matches();
    }

    /** @param element the HTML element that would load it */
    static Optional<Outside> outside(String element, String address, String text) {
        String absolute = address.startsWith("//") ? "https:" + address : address.replaceFirst("^http:", "https:");
        if (!absolute.startsWith("https:")) {
            return Optional.empty();
        }
        String player = player(encoded(absolute));
        Outside.Kind kind = player.equals(encoded(absolute)) ? kind(element, absolute) : Outside.Kind.FRAME;
        return host(player).map(host -> new Outside(kind, player, host, text));
    }

    /** What no address may hold, percent-encoded as browsers do. */
    private static String encoded(String address) {
        var done = new StringBuilder();
        address.codePoints().forEach(c -> {
            boolean unsafe = c <= ' ' || c == 0x7f || "\"<>\\^`{|}".indexOf(c) >= 0;
            done.append(unsafe ? String.format("%%%02X", c) : Character.toString(c));
        });
        return done.toString();
    }

    private static String player(String address) {
        Matcher youtube = YOUTUBE.matcher(address);
        Matcher vimeo = VIMEO.matcher(address);
        return youtube.matches()
                ? "https://www.youtube-nocookie.com/embed/" + youtube.group(1)
                : vimeo.matches() ? "https://player.vimeo.com/video/" + vimeo.group(1) + "?dnt=1" : address;
    }

    private static Outside.Kind kind(String element, String address) {
        String path = address.replaceFirst("[?#].*", "").toLowerCase(Locale.ROOT);
        return switch (element) {
            case "img" -> Outside.Kind.IMAGE;
            case "video" -> path.matches(".*\\.(mp4|webm|ogv|mov|m4v)") ? Outside.Kind.VIDEO : Outside.Kind.FRAME;
            case "audio" ->
                path.matches(".*\\.(mp3|ogg|oga|wav|m4a|flac|opus)") ? Outside.Kind.AUDIO : Outside.Kind.FRAME;
            default -> Outside.Kind.FRAME;
        };
    }

    /** Authors write blanks and umlauts into addresses; a host is found anyway. */
    static Optional<String> host(String address) {
        try {
            String host = new URI(address.replaceAll("[^\\x21-\\x7e]", "_").replaceAll("[{}|\\\\^`\\[\\]<>\"]", "_"))
                    .getHost();
            return Optional.ofNullable(host).map(name -> name.toLowerCase(Locale.ROOT));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
