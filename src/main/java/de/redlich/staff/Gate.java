package de.redlich.staff;

import de.redlich.account.SignedIn;
import de.redlich.page.Open;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Stands before every page of the staff: who comes has a role for it ({@link Task}), has signed and is trained
 * ({@link Readiness}). Pages of learners cost nothing here.
 */
@Component
class Gate implements HandlerInterceptor {
    /** Where somebody does what is missing; open to whoever holds any role. */
    static final String MISSING = "/personal/zugang";

    private final Readiness readiness;

    Gate(Readiness readiness) {
        this.readiness = readiness;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var path = request.getServletPath();
        var tasks = Task.at(path);
        if (tasks.isEmpty() || !(handler instanceof HandlerMethod method) || isOpen(method)) {
            return true;
        }
        if (!(request.getAttribute(SignedIn.ATTRIBUTE) instanceof SignedIn me)
                || me.roles().isEmpty()) {
            throw new AccessDeniedException("for staff");
        }
        if (path.equals(MISSING) || path.startsWith(MISSING + "/")) {
            return true;
        }
        if (tasks.stream().noneMatch(it -> it.isFor(me.roles()))) {
            throw new AccessDeniedException("needs a role for " + tasks.getFirst());
        }
        return readiness.of(me.id()).isReady() || sendToWhatIsMissing(request, response);
    }

    private static boolean sendToWhatIsMissing(HttpServletRequest request, HttpServletResponse response) {
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            throw new AccessDeniedException("the declaration or the training is missing");
        }
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, MISSING);
        return false;
    }

    private static boolean isOpen(HandlerMethod method) {
        return method.hasMethodAnnotation(Open.class) || method.getBeanType().isAnnotationPresent(Open.class);
    }
}
