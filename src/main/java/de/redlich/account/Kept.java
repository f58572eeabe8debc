package de.redlich.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * A form that could not be taken (nobody was signed in any more, or its token was stale), carried along in hidden fields
 * until it can be sent again. Passwords and files are never carried.
 *
 * @param target where it goes
 */
record Kept(String target, List<Field> fields) {
    record Field(String name, String value) {}

    private static final String TARGET = "behalten-ziel";
    private static final String PREFIX = "behalten-feld-";
    private static final int MOST = 1_000_000;

    public Kept {
        fields = List.copyOf(fields);
    }

    /** What has just been posted. */
    static Kept of(HttpServletRequest request) {
        return new Kept(request.getRequestURI(), fields(request, ""));
    }

    /** What the form now posted carries along. */
    static Optional<Kept> carriedBy(HttpServletRequest request) {
        var target = LocalPath.of(request.getParameter(TARGET), "");
        return target.isEmpty() ? Optional.empty() : Optional.of(new Kept(target, fields(request, PREFIX)));
    }

    /** The hidden fields that carry it through another form. */
    List<Field> carried() {
        var carried = new ArrayList<Field>();
        carried.add(new Field(TARGET, target));
        fields.forEach(field -> carried.add(new Field(PREFIX + field.name(), field.value())));
        return carried;
    }

    private static List<Field> fields(HttpServletRequest request, String prefix) {
        var fields = new ArrayList<Field>();
        int size = 0;
        for (var entry : request.getParameterMap().entrySet()) {
            if (entry.getKey().startsWith(prefix) && mayBeKept(entry.getKey().substring(prefix.length()), request)) {
                for (var value : entry.getValue()) {
                    size += value.length();
                    fields.add(new Field(entry.getKey().substring(prefix.length()), value));
                }
            }
        }
        return size <= MOST ? fields : List.of();
    }

    private static boolean mayBeKept(String name, HttpServletRequest request) {
        var lower = name.toLowerCase(Locale.ROOT);
        return !lower.contains("passwor") && !lower.equals(csrfParameter(request));
    }

    private static String csrfParameter(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? token.getParameterName()
                : "_csrf";
    }
}
