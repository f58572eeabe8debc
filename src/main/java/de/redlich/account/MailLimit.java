package de.redlich.account;

import de.redlich.page.Page;
import de.redlich.page.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Keeps a network from making us write mails to strangers one after the other. A whole school class behind one address still
 * gets through, and signing in is never held up. Requests from this machine are not counted: behind a proxy that is not named in
 * the settings everybody would be one network.
 */
@Component
public class MailLimit {
    private static final Slowdown.Limit REGISTRATIONS =
            new Slowdown.Limit("registration network", 100, Duration.ofHours(1));
    private static final Slowdown.Limit LINKS = new Slowdown.Limit("link network", 40, Duration.ofHours(1));

    private final Slowdown slowdown;

    MailLimit(Slowdown slowdown) {
        this.slowdown = slowdown;
    }

    /** Counts a registration; if that was too often, the answer has its status and this is what to say. */
    Optional<String> registration(HttpServletRequest request, HttpServletResponse response, Page page) {
        return count(REGISTRATIONS, request, response, page);
    }

    /** The same for a mailed link that somebody asks for. */
    public Optional<String> link(HttpServletRequest request, HttpServletResponse response, Page page) {
        return count(LINKS, request, response, page);
    }

    /** What keeps a link from being mailed to the typed address; the answer has its status then. */
    Problems problems(String email, HttpServletRequest request, HttpServletResponse response, Page page) {
        if (Email.of(email).isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return Problems.none().add("email", page.t("account.problem.email"));
        }
        return link(request, response, page)
                .map(it -> Problems.none().add("email", it))
                .orElseGet(Problems::none);
    }

    private Optional<String> count(
            Slowdown.Limit limit, HttpServletRequest request, HttpServletResponse response, Page page) {
        var network = Network.of(request);
        if (network.here() || slowdown.count(limit, network.value())) {
            return Optional.empty();
        }
        var wait = slowdown.wait(limit, network.value());
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds()));
        return Optional.of(page.t("account.problem.network", Math.max(1, wait.toMinutes())));
    }
}
