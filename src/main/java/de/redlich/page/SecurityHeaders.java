package de.redlich.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells the browser on every answer what it may load and whom it may tell: nothing and nobody outside. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class SecurityHeaders extends OncePerRequestFilter {
    static final String POLICY = "Content-Security-Policy";

    /** Where browsers tell what they refused. */
    private static final String REPORTS = "/inhaltsregel";

    private static final String PERMISSIONS = "accelerometer=(), camera=(), geolocation=(), gyroscope=(), "
            + "magnetometer=(), microphone=(), payment=(), usb=(), browsing-topics=()";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        set(request, response);
        chain.doFilter(request, response);
    }

    public static void set(HttpServletRequest request, HttpServletResponse response) {
        allow(OutsideHosts.NONE, response);
        response.setHeader("Reporting-Endpoints", "inhaltsregel=\"" + REPORTS + "\"");
        response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Permissions-Policy", PERMISSIONS);
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Cache-Control", isSomebodys(request) ? "no-store" : "no-cache");
    }

    /** Who brings a cookie may see pages that nobody else on this device should find later. */
    private static boolean isSomebodys(HttpServletRequest request) {
        return request.getHeader("Cookie") != null;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    static void allow(OutsideHosts hosts, HttpServletResponse response) {
        response.setHeader(POLICY, policy(hosts.sources()));
        // what readers agreed to load from others does not say whom it may be embedded by
        response.setHeader("Cross-Origin-Embedder-Policy", hosts.sources().isEmpty() ? "require-corp" : "unsafe-none");
    }

    private static String policy(String outside) {
        String policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:" + outside
                + "; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
                + "manifest-src 'self'; media-src 'self'" + outside;
        policy += "; report-uri " + REPORTS + "; report-to inhaltsregel";
        return outside.isEmpty() ? policy : policy + "; frame-src" + outside;
    }
}
