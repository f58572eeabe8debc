package de.redlich.security;

import de.redlich.account.Network;
import de.redlich.account.Slowdown;
import de.redlich.page.Open;
import de.redlich.privacy.SecurityEvent;
import de.redlich.privacy.SecurityEvent.Kind;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where browsers report what the content security policy made them refuse ({@code report-to}, and {@code report-uri} for older
 * ones). Of a report only the directive is kept, and a fingerprint of the page by which reports can be counted.
 */
@Open
@Controller
class PolicyReportController {
    static final String PATH = "/inhaltsregel";

    private static final int LARGEST = 16_384;
    private static final int MOST = 10;
    private static final Slowdown.Limit REPORTS = new Slowdown.Limit("policy reports", 20, Duration.ofMinutes(10));
    private static final Set<String> DIRECTIVES = Set.of(
            "default-src",
            "script-src",
            "script-src-elem",
            "script-src-attr",
            "style-src",
            "style-src-elem",
            "style-src-attr",
            "img-src",
            "font-src",
            "connect-src",
            "media-src",
            "frame-src",
            "form-action",
            "base-uri",
            "frame-ancestors",
            "manifest-src");

    private final JsonMapper json;
    private final Slowdown slowdown;
    private final ApplicationEventPublisher events;

    PolicyReportController(JsonMapper json, Slowdown slowdown, ApplicationEventPublisher events) {
        this.json = json;
        this.slowdown = slowdown;
        this.events = events;
    }

    /** The same answer whatever comes; nobody learns from it what is counted. */
    @PostMapping(
            path = PATH,
            consumes = {"application/reports+json", "application/csp-report"})
    ResponseEntity<Void> report(HttpServletRequest request) throws IOException {
        var body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
        }
        var network = Network.of(request);
        if (slowdown.count(REPORTS, network.value())) {
            note(body, network);
        }
        return ResponseEntity.noContent().build();
    }

    private void note(byte[] body, Network network) {
        try {
            var tree = json.readTree(body);
            var reports = tree.isArray() ? tree : json.createArrayNode().add(tree);
            StreamSupport.stream(reports.spliterator(), false)
                    .limit(MOST)
                    .map(PolicyReportController::inner)
                    .filter(it -> DIRECTIVES.contains(directive(it)))
                    .forEach(it -> events.publishEvent(SecurityEvent.of(Kind.POLICY_REFUSED)
                            .from(network.shown())
                            .concerning(directive(it) + " " + page(it))
                            .saying(directive(it))));
        } catch (JacksonException unreadable) {
            // whatever it was, it was no report
        }
    }

    private static JsonNode inner(JsonNode report) {
        return report.has("csp-report") ? report.path("csp-report") : report.path("body");
    }

    private static String directive(JsonNode report) {
        var named = report.path("effectiveDirective")
                .asString(report.path("effective-directive")
                        .asString(report.path("violated-directive").asString("")));
        return named.split(" ")[0];
    }

    /** Path of the page, without what may stand behind it. */
    private static String page(JsonNode report) {
        try {
            var address = URI.create(report.path("documentURL")
                    .asString(report.path("document-uri").asString("")));
            return address.getPath() == null ? "" : address.getPath();
        } catch (IllegalArgumentException unreadable) {
            return "";
        }
    }
}
