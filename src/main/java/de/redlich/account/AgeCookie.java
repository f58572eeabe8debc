package de.redlich.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * Remembers in the browser, until it is closed, that somebody there said to be below 16, so that going back and giving another
 * answer is not enough. It holds one constant letter; we store nothing.
 */
final class AgeCookie {
    static final String NAME = "__Host-jung";

    private AgeCookie() {}

    static boolean isIn(HttpServletRequest request) {
        return WebUtils.getCookie(request, NAME) != null;
    }

    static void set(HttpServletResponse response) {
        var cookie = ResponseCookie.from(NAME, "j")
                .path("/")
                .secure(true)
                .httpOnly(true)
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
