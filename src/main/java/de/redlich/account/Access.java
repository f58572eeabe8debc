package de.redlich.account;

import de.redlich.academy.Academy;
import de.redlich.academy.CurrentAcademy;
import de.redlich.page.Open;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Who may go where: only signed-in people, except where {@link Open} says otherwise; {@code /betrieb} exists at the operators'
 * office only. Which role opens which page of the staff stands in the room {@code staff}. What it throws is answered by the
 * security chain.
 */
@Component
class Access implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && isOpen(method)) {
            return true;
        }
        if (isBelow("/betrieb", request) && CurrentAcademy.get().kind() != Academy.Kind.OFFICE) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (request.getMethod().equals("OPTIONS")) {
            return true; // answered with the methods an address takes, and nothing else
        }
        if (!(request.getAttribute(SignedIn.ATTRIBUTE) instanceof SignedIn)) {
            throw new AuthenticationCredentialsNotFoundException("nobody is signed in");
        }
        return true;
    }

    private static boolean isOpen(HandlerMethod method) {
        return method.hasMethodAnnotation(Open.class) || method.getBeanType().isAnnotationPresent(Open.class);
    }

    /** Compares the decoded path, as the dispatcher does: {@code /%62etrieb} is {@code /betrieb} too. */
    private static boolean isBelow(String path, HttpServletRequest request) {
        var asked = request.getServletPath();
        return asked.equals(path) || asked.startsWith(path + "/");
    }
}
