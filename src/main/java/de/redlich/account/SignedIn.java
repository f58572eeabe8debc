package de.redlich.account;

import de.redlich.page.FontSize;
import de.redlich.page.Language;
import de.redlich.page.Theme;
import de.redlich.privacy.PersonId;
import java.util.Set;
import java.util.UUID;

/**
 * Who is making the request. A controller takes it as an argument: {@code SignedIn me}, or {@code Optional<SignedIn>} where
 * guests may come too.
 *
 * @param session the device's session
 * @param passkey whether the person could prove who they are by one
 */
public record SignedIn(
        PersonId id,
        String name,
        Set<Role> roles,
        Language language,
        FontSize fontSize,
        Theme theme,
        UUID session,
        Stage stage,
        boolean passkey) {
    public static final String ATTRIBUTE = "de.redlich.account.SignedIn";

    public SignedIn {
        roles = Set.copyOf(roles);
    }

    public boolean isChild() {
        return stage == Stage.CHILD;
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }
}
