package de.redlich.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** The cookie by which a browser is known again at the next sign-in. It stays when a person signs out, and opens nothing. */
final class DeviceCookie {
    static final String NAME = "__Host-geraet";

    private DeviceCookie() {}

    static Optional<Token> in(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, NAME))
                .filter(cookie -> cookie.getValue().matches("[\\w-]{43}"))
                .map(cookie -> new Token(cookie.getValue()));
    }

    static void set(Token token, HttpServletResponse response) {
        var cookie = ResponseCookie.from(NAME, token.value())
                .path("/")
                .secure(true)
                .httpOnly(true)
                .sameSite("Lax")
                .maxAge(Duration.ofDays(90))
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
