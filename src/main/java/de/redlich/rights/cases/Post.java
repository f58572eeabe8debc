package de.redlich.rights.cases;

import de.redlich.account.People;
import de.redlich.account.Person;
import de.redlich.mail.Letter;
import de.redlich.mail.Outbox;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Letters about requests: to the account's address, or to the one that somebody without an account gave. */
@Component
class Post {
    private final Outbox outbox;
    private final People people;

    Post(Outbox outbox, People people) {
        this.outbox = outbox;
        this.people = people;
    }

    /**
     * Writes to who asked.
     *
     * @param kind beginning of the texts' keys
     * @return false when there is only a postal address; then staff must print
     */
    boolean write(Request request, String kind, Object... told) {
        return put(
                request,
                Letter.to(request.subject(), kind).leadingTo(request.path()).saying(told),
                kind,
                told);
    }

    /** The same with another link, which works without an account too. */
    boolean writeLeadingTo(String path, Request request, String kind, Object... told) {
        var letter = Letter.to(request.subject(), kind).leadingTo(path).saying(told);
        if (people.find(request.subject()).isPresent()) {
            outbox.put(letter);
            return true;
        }
        return toStranger(request, letter);
    }

    private boolean put(Request request, Letter letter, String kind, Object... what) {
        if (people.find(request.subject()).isPresent()) {
            outbox.put(letter);
            return true;
        }
        // without an account there is no page to lead to
        return toStranger(request, Letter.to(request.subject(), kind).saying(what));
    }

    private boolean toStranger(Request request, Letter letter) {
        var address = request.asker().email();
        address.ifPresent(it -> outbox.put(
                letter.sentTo(it),
                new Person(request.subject(), request.asker().name().orElse(it), Set.of(), request.language())));
        return address.isPresent();
    }
}
