package de.redlich.course.content;

/**
 * Something on another host that is loaded only after the learner agreed to that provider (promise B11).
 *
 * @param kind an image, video or sound file that is shown by itself; everything else, players of video portals included,
 *     is a page for a frame
 * @param url absolute https address of what is loaded
 * @param host host name that would see the reader's address; providers are agreed to by host
 * @param text alternative text or title, empty when the author gave none
 */
public record Outside(Kind kind, String url, String host, String text) {
    public enum Kind {
        IMAGE,
        VIDEO,
        AUDIO,
        FRAME
    }
}
