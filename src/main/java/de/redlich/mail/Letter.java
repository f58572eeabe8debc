package de.redlich.mail;

import de.redlich.privacy.PersonId;
import java.util.List;
import java.util.Optional;

/**
 * Something to be written to a person. Its words are the texts {@code <kind>.subject}, {@code <kind>.text} (paragraphs are
 * separated by an empty line) and, with a link, {@code <kind>.button}. Place {0} is the academy's name, {1} the person's; the
 * arguments follow, days among them as the person's language writes them.
 *
 * @param kind beginning of the texts' keys, with room: {@code mail.confirm}
 * @param link path at the academy to which the letter leads
 * @param address where it goes when that is not the person's present address
 * @param stranger whether it goes to somebody without an account, on the person's behalf
 */
public record Letter(
        PersonId person,
        String kind,
        Optional<String> link,
        Optional<String> address,
        boolean stranger,
        List<Object> arguments) {
    public Letter {
        arguments = List.copyOf(arguments);
    }

    public static Letter to(PersonId person, String kind) {
        return new Letter(person, kind, Optional.empty(), Optional.empty(), false, List.of());
    }

    public Letter leadingTo(String path) {
        return new Letter(person, kind, Optional.of(path), address, stranger, arguments);
    }

    public Letter sentTo(String otherAddress) {
        return new Letter(person, kind, link, Optional.of(otherAddress), stranger, arguments);
    }

    /** To somebody else, whose name we do not know; the person asked us to write. */
    public Letter onBehalfTo(String address) {
        return new Letter(person, kind, link, Optional.of(address), true, arguments);
    }

    public Letter saying(Object... what) {
        return new Letter(person, kind, link, address, stranger, List.of(what));
    }
}
