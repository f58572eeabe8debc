package de.redlich.privacy.choices;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * Agreements to outside content without an account, or for this visit only. Host names and keys of providers are joined by
 * the character {@code /}, which none contains.
 */
public enum OutsideCookie {
    /** Until the browser is closed. */
    VISIT("__Host-fremdinhalte-jetzt"),
    /** A guest's standing agreement. */
    LASTING("__Host-fremdinhalte");

    private static final Duration KEPT = Duration.ofDays(180);
    private static final int MOST = 30;
    private static final Pattern HOST = Pattern.compile("[a-z0-9-]{1,63}(\\.[a-z0-9-]{1,63})+");
    private static final Pattern PROVIDER = Pattern.compile("[a-z0-9-]{1,63}");

    private final String cookie;

    OutsideCookie(String cookie) {
        this.cookie = cookie;
    }

    public static boolean isHost(String name) {
        return name.length() <= 253 && HOST.matcher(name).matches();
    }

    public Set<String> read(HttpServletRequest request) {
        var agreed = new TreeSet<String>();
        if (request.getCookies() != null) {
            Arrays.stream(request.getCookies())
                    .filter(it -> it.getName().equals(cookie))
                    .map(Cookie::getValue)
                    .flatMap(value -> Arrays.stream(value.split("/")))
                    .filter(name -> isHost(name) || PROVIDER.matcher(name).matches())
                    .limit(MOST)
                    .forEach(agreed::add);
        }
        return agreed;
    }

    /** Sets the cookie if that changes it; nothing agreed ends it. */
    public void write(Set<String> agreed, HttpServletRequest request, HttpServletResponse response) {
        if (agreed.equals(read(request))) {
            return;
        }
        var written = ResponseCookie.from(cookie, String.join("/", agreed))
                .path("/")
                .secure(true)
                .httpOnly(true)
                .sameSite("Lax");
        if (agreed.isEmpty()) {
            written.maxAge(0);
        } else if (this == LASTING) {
            written.maxAge(KEPT);
        }
        response.addHeader(HttpHeaders.SET_COOKIE, written.build().toString());
    }
}
