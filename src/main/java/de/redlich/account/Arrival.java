package de.redlich.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * How somebody comes to the door: with which browser and from where. No more is looked at: a browser is known by its cookie or
 * not at all.
 *
 * @param browser random number that this browser got at an earlier sign-in
 * @param device kind of browser and system
 */
record Arrival(Optional<Token> browser, String device, Network network, Optional<Place> place) {
    enum Outcome {
        /** Let in. */
        WELCOME,
        /** The password was wrong. */
        FAILED,
        /** The password was right, a further proof was asked for. */
        ASKED
    }

    static Arrival of(HttpServletRequest request, Places places) {
        return new Arrival(
                DeviceCookie.in(request),
                UserAgent.device(request),
                Network.of(request),
                places.of(request.getRemoteAddr().replaceFirst("%.*", "")));
    }

    /** With the browser's own number, or else this one. */
    Arrival knownBy(Token fresh) {
        return new Arrival(Optional.of(browser.orElse(fresh)), device, network, place);
    }

    /** Where it comes from, for the person's eyes. */
    String whence() {
        return place.map(Place::name).filter(name -> !name.isEmpty()).orElseGet(network::shown);
    }
}
