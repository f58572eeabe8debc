package de.redlich.privacy.choices;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * What a browser answered about cookies, and when: the proof that it was asked, and the reason why it is not asked again for
 * half a year. A necessary cookie; it holds a word and a day.
 */
record CookieChoice(Answer answer, LocalDate on) {
    static final String COOKIE = "__Host-cookiewahl";

    /** Half a year is at most 184 days. */
    private static final Duration KEPT = Duration.ofDays(184);

    enum Answer {
        NONE("nein"),
        SOME("auswahl"),
        ALL("ja");

        private final String word;

        Answer(String word) {
            this.word = word;
        }

        static Optional<Answer> of(String word) {
            return Arrays.stream(values()).filter(it -> it.word.equals(word)).findFirst();
        }
    }

    static Optional<CookieChoice> of(HttpServletRequest request) {
        return request.getCookies() == null
                ? Optional.empty()
                : Arrays.stream(request.getCookies())
                        .filter(it -> it.getName().equals(COOKIE))
                        .map(Cookie::getValue)
                        .flatMap(it -> read(it).stream())
                        .findFirst();
    }

    void write(HttpServletResponse response) {
        var cookie = ResponseCookie.from(COOKIE, answer.word + "." + on)
                .path("/")
                .secure(true)
                .httpOnly(true)
                .sameSite("Lax")
                .maxAge(KEPT)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static Optional<CookieChoice> read(String written) {
        int dot = written.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        try {
            var on = LocalDate.parse(written.substring(dot + 1));
            return Answer.of(written.substring(0, dot)).map(answer -> new CookieChoice(answer, on));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
