package de.redlich.account;

import de.redlich.page.SameOrigin;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.util.WebUtils;

/**
 * What happens to those who may not go on. A reader is asked to sign in. A form is kept and shown again, so that what was
 * typed is not lost when the session ended or the page was open for too long.
 */
@Component
class Refusal implements AuthenticationEntryPoint, AccessDeniedHandler {
    private final ViewResolver views;

    Refusal(@Qualifier("viewResolver") ViewResolver views) {
        this.views = views;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException, ServletException {
        if (isRead(request)) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader(HttpHeaders.LOCATION, "/anmelden?weiter=" + encoded(address(request)));
        } else if (isFormOfOurs(request)) {
            show("account/ended", HttpServletResponse.SC_UNAUTHORIZED, request, response);
        } else {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException, ServletException {
        if (why instanceof CsrfException && isFormOfOurs(request)) {
            show("account/stale", HttpServletResponse.SC_FORBIDDEN, request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private void show(String view, int status, HttpServletRequest request, HttpServletResponse response)
            throws ServletException {
        var kept = Kept.carriedBy(request).orElseGet(() -> Kept.of(request));
        response.setStatus(status);
        try {
            Objects.requireNonNull(views.resolveViewName(view, Locale.ROOT))
                    .render(Map.of("kept", kept, "cookieMissing", isWithoutCookie(request)), request, response);
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    /** The form was shown with a cookie; a browser that does not send it back does not keep any. */
    private static boolean isWithoutCookie(HttpServletRequest request) {
        return WebUtils.getCookie(request, SecurityChain.CSRF_COOKIE) == null;
    }

    /** A foreign page must not be able to put words into a person's mouth, not even for one more click. */
    private static boolean isFormOfOurs(HttpServletRequest request) {
        var type = Objects.requireNonNullElse(request.getContentType(), "");
        return request.getMethod().equals("POST")
                && SameOrigin.holds(request)
                && (type.startsWith("application/x-www-form-urlencoded") || type.startsWith("multipart/form-data"));
    }

    private static boolean isRead(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    private static String address(HttpServletRequest request) {
        var query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
