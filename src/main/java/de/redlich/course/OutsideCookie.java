package de.redlich.course;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.http.ResponseCookie;

/**
 * Providers agreed to without an account, or for this visit only. Host names are joined by the character {@code /}, which
 * none contains.
 */
final class OutsideCookie {
    /** Until the browser is closed. */
    static final String VISIT = "__Host-fremdinhalte-jetzt";
    /** A guest's standing agreement. */
    static final String LASTING = "__Host-fremdinhalte";

    private static final Duration KEPT = Duration.ofDays(180);
    private static final int MOST = 30;
    private static final Pattern HOST = Pattern.compile("[a-z0-9-]{1,63}(\\.[a-z0-9-]{1,63})+");

    private OutsideCookie() {}

    static boolean isHost(String name) {
        return name.length() <= 253 && HOST.matcher(name).matches();
    }

    static Set<String> read(HttpServletRequest request) {
        var hosts = read(VISIT, request);
        hosts.addAll(read(LASTING, request));
        return hosts;
    }

    static Set<String> read(String name, HttpServletRequest request) {
        var hosts = new TreeSet<String>();
        if (request.getCookies() != null) {
            Arrays.stream(request.getCookies())
                    .filter(cookie -> cookie.getName().equals(name))
                    .map(Cookie::getValue)
                    .flatMap(value -> Arrays.stream(value.split("/")))
                    .filter(OutsideCookie::isHost)
                    .limit(MOST)
                    .forEach(hosts::add);
        }
        return hosts;
    }

    /** The cookie's header; one without hosts ends it. */
    static String written(String name, Set<String> hosts) {
        var cookie = ResponseCookie.from(name, String.join("/", hosts))
                .path("/")
                .secure(true)
                .httpOnly(true)
                .sameSite("Lax");
        if (hosts.isEmpty()) {
            cookie.maxAge(0);
        } else if (name.equals(LASTING)) {
            cookie.maxAge(KEPT);
        }
        return cookie.build().toString();
    }
}
