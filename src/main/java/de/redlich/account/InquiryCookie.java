package de.redlich.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** The cookie of a browser whose sign-in waits for a further proof. */
final class InquiryCookie {
    static final String NAME = "__Host-rueckfrage";

    private InquiryCookie() {}

    static Optional<Token> in(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, NAME)).map(cookie -> new Token(cookie.getValue()));
    }

    static void set(Token token, HttpServletResponse response) {
        write(token.value(), Duration.ofSeconds(-1), response);
    }

    static void remove(HttpServletResponse response) {
        write("", Duration.ZERO, response);
    }

    private static void write(String value, Duration age, HttpServletResponse response) {
        var cookie = ResponseCookie.from(NAME, value)
                .path("/")
                .secure(true)
                .httpOnly(true)
                .sameSite("Lax")
                .maxAge(age)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
