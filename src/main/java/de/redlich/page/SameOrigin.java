package de.redlich.page;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * For the small forms that guests meet while reading (language, cookies, outside content): the browser's own word on where a
 * request comes from, instead of a CSRF token that would need a cookie for everybody who only reads.
 */
public final class SameOrigin {
    private SameOrigin() {}

    /** @throws ResponseStatusException 403 when another site sent the form */
    public static void require(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader("Origin");
        boolean foreign = origin != null && !origin.endsWith("://" + request.getHeader("Host"));
        if (foreign || (site != null && !site.equals("same-origin") && !site.equals("none"))) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
