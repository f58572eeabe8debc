package de.redlich.page;

/**
 * Who is signed in, as far as the frame of a page shows it. The room that signs people in puts it into the request under
 * {@link #ATTRIBUTE}; a guest has none.
 *
 * @param initials one or two letters for the round picture
 * @param leadsStaff whether they say who of the staff may do what
 * @param helps whether they look into other people's cases
 * @param watches whether they look at alarms
 * @param child whether somebody else answers for the account, who keeps its settings
 * @param passkey whether a passkey can stand for the password
 */
public record Viewer(
        String name,
        String initials,
        boolean lecturer,
        boolean operator,
        boolean privacyOfficer,
        boolean leadsStaff,
        boolean helps,
        boolean watches,
        boolean child,
        boolean passkey) {
    public static final String ATTRIBUTE = "de.redlich.page.Viewer";
}
