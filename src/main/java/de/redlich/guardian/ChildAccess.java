package de.redlich.guardian;

import de.redlich.account.SignedIn;
import de.redlich.account.Stage;
import de.redlich.course.Course;
import de.redlich.course.Courses;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Where a child may go: what is named here and nothing else, so that a page that is added tomorrow stays closed until
 * somebody has thought of children. A course opens when it is made for children or a guardian has agreed to it, and is taken
 * only with that agreement. A youth who is being asked sees the question.
 */
@Component
class ChildAccess implements HandlerInterceptor {
    private static final Set<String> OPEN = Set.of(
            "/",
            "/kurse",
            "/meine-daten",
            "/abmelden",
            "/abmeldung",
            "/sprache",
            "/darstellung",
            "/transparenz",
            "/favicon.ico",
            "/apple-touch-icon.png",
            "/error");
    private static final List<String> OPEN_BELOW = List.of(
            "/uebersicht",
            "/anmelden",
            "/datenschutz",
            "/impressum",
            "/barrierefreiheit",
            "/cookies",
            "/meine-daten/beschwerde",
            "/meine-daten/zugriffe",
            "/meine-daten/tabellen",
            "/meine-daten/warum",
            "/meine-zertifikate",
            "/zertifikate",
            "/postfach",
            "/assets");
    private static final Set<String> OPEN_TO_YOUTHS =
            Set.of("/meine-daten", "/abmelden", "/abmeldung", "/sprache", "/darstellung", "/error");
    private static final List<String> OPEN_TO_YOUTHS_BELOW = List.of(
            "/jugend", "/neue-adresse", "/datenschutz", "/impressum", "/barrierefreiheit", "/postfach", "/assets");
    private static final Pattern COURSE = Pattern.compile("/kurse/([^/]+)(/.*)?");

    private final Courses courses;
    private final Agreements agreements;

    ChildAccess(Courses courses, Agreements agreements) {
        this.courses = courses;
        this.agreements = agreements;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod)
                || request.getDispatcherType() != DispatcherType.REQUEST
                || !(request.getAttribute(SignedIn.ATTRIBUTE) instanceof SignedIn me)
                || me.stage() == Stage.GROWN) {
            return true;
        }
        var path = request.getServletPath();
        if (me.stage() == Stage.ASKED) {
            return isIn(path, OPEN_TO_YOUTHS, OPEN_TO_YOUTHS_BELOW) || sendTo("/jugend", response);
        }
        if (isIn(path, OPEN, OPEN_BELOW)) {
            return true;
        }
        var course = COURSE.matcher(path);
        if (!course.matches()) {
            throw new NotForChildren();
        }
        return mayLearn(course.group(1), course.group(2), me, response);
    }

    private boolean mayLearn(String slug, String below, SignedIn me, HttpServletResponse response) {
        var course = courses.published(slug);
        if (course.isEmpty()) {
            return true; // not found, as for everybody
        }
        var agreed = agreements.isAgreed(me.id(), course.get().id());
        if (!course.get().forChildren() && !agreed) {
            throw new NotForChildren();
        }
        var enrols = "/einschreibung".equals(below);
        return !enrols || agreed && course.get().forChildren() || sendTo(wish(course.get()), response);
    }

    private static String wish(Course course) {
        return course.address() + "/teilnahmewunsch";
    }

    private static boolean isIn(String path, Set<String> exact, List<String> below) {
        return exact.contains(path) || below.stream().anyMatch(it -> path.equals(it) || path.startsWith(it + "/"));
    }

    private static boolean sendTo(String path, HttpServletResponse response) {
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, path);
        return false;
    }
}
