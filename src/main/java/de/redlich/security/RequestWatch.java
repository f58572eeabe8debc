package de.redlich.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import de.redlich.academy.Academies;
import de.redlich.academy.Academy;
import de.redlich.academy.CurrentAcademy;
import de.redlich.account.Network;
import de.redlich.account.SignedIn;
import de.redlich.privacy.SecurityEvent;
import de.redlich.privacy.SecurityEvent.Kind;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Notices what was refused, whoever refused it (unknown hosts, things that are not there or not for the asker, forms that are not
 * ours, too much at once), and what left as a file about people. Stands where the client's address is known and the academy is
 * not yet.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 7)
class RequestWatch extends OncePerRequestFilter {
    /** What could be tried one after the other: ids, codes, tokens, numbers. */
    private static final Pattern NAMES_ONE =
            Pattern.compile(".*/(?:[0-9a-fA-F-]{32,36}|[\\w-]{16,}|[0-9A-Z-]{8,}|\\d+)(?:/.*)?");

    /** Files about one person: the asker's own, or whose id stands in the address. */
    private static final Pattern ABOUT_ONE = Pattern.compile(
            "/meine-daten/kopie/[a-z]+\\.(?:zip|pdf)|/kinder/([^/]+)/kopie|/datenschutzstelle/behoerden/([^/]+)/datei");

    private static final int PER_MINUTE = 60;

    private final Academies academies;
    private final ApplicationEventPublisher events;
    /** How much of one network is written down by this node; nobody can fill the table. */
    private final Cache<String, AtomicInteger> written = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(1))
            .maximumSize(10_000)
            .build();

    RequestWatch(Academies academies, ApplicationEventPublisher events) {
        this.academies = academies;
        this.events = events;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        if (response.getStatus() >= 400) {
            note(request, response.getStatus());
        } else if (response.getStatus() == 200 && isFile(response)) {
            noteFile(request);
        }
    }

    private static boolean isFile(HttpServletResponse response) {
        var type = response.getContentType();
        return type != null && (type.startsWith("application/zip") || type.startsWith("application/pdf"));
    }

    private void noteFile(HttpServletRequest request) {
        var about = ABOUT_ONE.matcher(request.getRequestURI());
        if (about.matches() && request.getAttribute(SignedIn.ATTRIBUTE) instanceof SignedIn person) {
            var named = Optional.ofNullable(about.group(1)).or(() -> Optional.ofNullable(about.group(2)));
            var event = SecurityEvent.of(Kind.DATA_EXPORTED)
                    .by(person.id())
                    .from(Network.of(request).shown())
                    .concerning(named.orElse(person.id().value().toString()));
            academies.at(request.getServerName()).ifPresent(academy -> announce(event, academy));
        }
    }

    private void note(HttpServletRequest request, int status) {
        var here = academies.at(request.getServerName());
        kind(request, status, here.isPresent())
                .filter(kind -> isFresh(kind, request))
                .ifPresent(kind -> here.or(this::office).ifPresent(academy -> announce(event(kind, request), academy)));
    }

    private static Optional<Kind> kind(HttpServletRequest request, int status, boolean known) {
        if (!known) {
            return request.getRequestURI().equals("/health") ? Optional.empty() : Optional.of(Kind.HOST_REFUSED);
        }
        return switch (status) {
            case 403 -> Optional.of(request.getMethod().equals("POST") ? Kind.FORM_REFUSED : Kind.ID_GUESSED);
            case 404, 410 ->
                NAMES_ONE.matcher(request.getRequestURI()).matches() ? Optional.of(Kind.ID_GUESSED) : Optional.empty();
            case 429 -> Optional.of(Kind.LIMIT_HIT);
            default -> Optional.empty();
        };
    }

    private boolean isFresh(Kind kind, HttpServletRequest request) {
        var key = kind + " " + Network.of(request).value();
        return written.get(key, it -> new AtomicInteger()).incrementAndGet() <= PER_MINUTE;
    }

    private static SecurityEvent event(Kind kind, HttpServletRequest request) {
        var event = SecurityEvent.of(kind)
                .from(Network.of(request).shown())
                .concerning(request.getMethod() + " " + request.getRequestURI());
        return request.getAttribute(SignedIn.ATTRIBUTE) instanceof SignedIn person ? event.by(person.id()) : event;
    }

    private Optional<Academy> office() {
        return academies.all().stream()
                .filter(it -> it.kind() == Academy.Kind.OFFICE)
                .findFirst();
    }

    /** The asker does not wait for it. */
    private void announce(SecurityEvent event, Academy academy) {
        Thread.startVirtualThread(() -> CurrentAcademy.run(academy, () -> events.publishEvent(event)));
    }
}
