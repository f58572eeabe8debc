package de.redlich.security;

import de.redlich.account.Network;
import de.redlich.account.SignedIn;
import de.redlich.account.Slowdown;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * How often the expensive and the guessable may be asked for, for all nodes together. Reading and learning are not limited:
 * whole schools come from one address. Whoever is signed in is counted as a person, others by network; this machine itself is
 * not counted, because behind a proxy that nobody named everybody would be it.
 */
@Component
class RouteLimits implements HandlerInterceptor {
    /** @param limit for one person or one network */
    record RouteClass(Predicate<HttpServletRequest> has, Slowdown.Limit limit) {}

    static final List<RouteClass> CLASSES = List.of(
            // a copy, an import: seconds of work each
            of("GET", ".*/(auskunft|mitnahme)\\.zip|.*/auskunft\\.pdf|.*/nachweise\\.zip", "files", 30, 10),
            of("POST", "/lehre/importe|/einstellungen/bild", "uploads", 60, 10),
            // codes and links that somebody could try one after the other
            of("GET", "/zertifikate/[^/]+|/(bestaetigung|passwort|nicht-ich|neue-adresse)/[^/]+", "codes", 120, 10),
            of("GET", "/kurse", "searches", 600, 10),
            of("POST", "/(passwort|nicht-ich|neue-adresse|bestaetigung)/[^/]+|/anmelden/rueckfrage", "proofs", 60, 10));

    private final Slowdown slowdown;

    RouteLimits(Slowdown slowdown) {
        this.slowdown = slowdown;
    }

    private static RouteClass of(String method, String paths, String name, int most, int minutes) {
        var pattern = Pattern.compile(paths);
        Predicate<HttpServletRequest> has = request -> request.getMethod().equals(method)
                && pattern.matcher(request.getServletPath()).matches()
                && (!name.equals("searches") || request.getQueryString() != null);
        return new RouteClass(has, new Slowdown.Limit("route " + name, most, Duration.ofMinutes(minutes)));
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var asker = asker(request);
        if (asker.isPresent()) {
            CLASSES.stream().filter(it -> it.has().test(request)).findFirst().ifPresent(it -> {
                if (!slowdown.count(it.limit(), asker.get())) {
                    var wait = slowdown.wait(it.limit(), asker.get());
                    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds()));
                    throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
                }
            });
        }
        return true;
    }

    private static Optional<String> asker(HttpServletRequest request) {
        var network = Network.of(request);
        if (network.here()) {
            return Optional.empty();
        }
        return Optional.of(
                request.getAttribute(SignedIn.ATTRIBUTE) instanceof SignedIn person
                        ? person.id().value().toString()
                        : network.value());
    }
}
