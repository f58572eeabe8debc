package de.redlich.account;

import de.redlich.page.Language;
import java.util.Optional;

/**
 * A complete and correct registration.
 *
 * @param seen the words about privacy that stood beside the box the person ticked
 */
record Registration(
        Name name,
        Email email,
        String password,
        Language language,
        Details details,
        Optional<byte[]> picture,
        String seen) {}
