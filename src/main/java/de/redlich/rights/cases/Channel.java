package de.redlich.rights.cases;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How a request reached us. Any way counts (recital 59 GDPR). */
enum Channel {
    ACCOUNT,
    MAIL,
    LETTER,
    PHONE,
    PERSON;

    /** Ways that staff enter; the first one is the person's own. */
    static final List<Channel> ENTERED = List.of(MAIL, LETTER, PHONE, PERSON);

    static Optional<Channel> entered(String written) {
        return Arrays.stream(values())
                .filter(it -> it.name().equals(written) && ENTERED.contains(it))
                .findFirst();
    }
}
