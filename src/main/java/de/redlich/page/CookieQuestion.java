package de.redlich.page;

/**
 * Whether the reader is to be asked about cookies on this page. The room that knows the answers puts it into the request under
 * {@link #ATTRIBUTE}; without it nobody is asked.
 *
 * @param action where the answers go
 * @param analytics whether anything would measure how the pages are used
 */
public record CookieQuestion(String action, boolean analytics) {
    public static final String ATTRIBUTE = "de.redlich.page.CookieQuestion";
}
