package de.redlich.page;

import java.util.List;

/**
 * Something a signed-in reader must come to know, above every page until they say that they have seen it. The room that
 * announces puts it into the request under {@link #ATTRIBUTE}.
 *
 * @param seen label of the button, which posts to {@code action}
 * @param links where to read it, and the ways out
 */
public record Announcement(String title, String text, String action, String seen, List<Link> links) {
    public static final String ATTRIBUTE = "de.redlich.page.Announcement";

    public Announcement {
        links = List.copyOf(links);
    }
}
