package de.redlich.privacy;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a copy of someone's data says beside the data (Art. 15(1) and (2) GDPR), in one language. */
public record AccessNotice(
        String controller,
        String privacyOfficer,
        Imprint.Authority authority,
        List<Entitlement> rights,
        List<Decision> decisions,
        List<Abroad> abroad) {

    /** A right with its article. */
    public record Entitlement(String name, String article, String what) {}

    /** Something the software decides by itself: by which rule, and what follows. */
    public record Decision(String name, String logic, String effect) {}

    /** Who outside gets something once the person agrees, and in which country. */
    public record Abroad(String name, String country) {}

    static AccessNotice of(Disclosure disclosure) {
        var imprint = disclosure.imprint();
        return new AccessNotice(
                Stream.of(imprint.company(), imprint.street(), imprint.city(), imprint.mail(), imprint.phone())
                        .collect(Collectors.joining(", ")),
                imprint.privacyOfficer() + ", " + imprint.privacyMail(),
                imprint.authority(),
                disclosure.rights().stream()
                        .map(it -> new Entitlement(
                                disclosure.in(it.name()), disclosure.in(it.article()), disclosure.in(it.what())))
                        .toList(),
                disclosure.decisions().stream()
                        .map(it -> new Decision(
                                disclosure.in(it.name()), disclosure.in(it.logic()), disclosure.in(it.effect())))
                        .toList(),
                disclosure.providers().stream()
                        .map(it -> new Abroad(it.name(), disclosure.in(it.country())))
                        .toList());
    }
}
