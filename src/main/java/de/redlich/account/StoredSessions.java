package de.redlich.account;

import de.redlich.academy.CurrentAcademy;
import de.redlich.page.Preferences;
import de.redlich.page.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Finds out from the session table who makes the request, and tells the page's frame. Without the cookie nothing is asked.
 */
@Component
class StoredSessions implements SecurityContextRepository {
    private final Sessions sessions;

    StoredSessions(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    @Deprecated
    @SuppressWarnings("removal")
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return load(holder.getRequest());
    }

    @Override
    public org.springframework.security.core.context.DeferredSecurityContext loadDeferredContext(
            HttpServletRequest request) {
        return new Known(load(request));
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        // signing in and out write the table themselves
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return SessionCookie.in(request).isPresent();
    }

    private SecurityContext load(HttpServletRequest request) {
        var context = SecurityContextHolder.createEmptyContext();
        holder(request).ifPresent(person -> {
            tell(person, request);
            context.setAuthentication(new Proof(person));
        });
        return context;
    }

    private Optional<SignedIn> holder(HttpServletRequest request) {
        if (request.getAttribute(SignedIn.ATTRIBUTE) instanceof SignedIn known) {
            return Optional.of(known);
        }
        if (!CurrentAcademy.isBound() || request.getRequestURI().startsWith("/assets/")) {
            return Optional.empty();
        }
        return SessionCookie.in(request).flatMap(sessions::holderOf);
    }

    /** Lets the rest of the request know who it is. */
    static void tell(SignedIn person, HttpServletRequest request) {
        request.setAttribute(SignedIn.ATTRIBUTE, person);
        request.setAttribute(
                Viewer.ATTRIBUTE,
                new Viewer(
                        person.name(),
                        Initials.of(person.name()),
                        person.is(Role.LECTURER),
                        person.is(Role.OPERATOR),
                        person.is(Role.PRIVACY_OFFICER),
                        person.is(Role.OWNER),
                        person.is(Role.SUPPORT) || person.is(Role.SECURITY),
                        person.is(Role.SECURITY) || person.is(Role.OPERATOR),
                        person.stage() != Stage.GROWN,
                        person.passkey()));
        request.setAttribute(
                Preferences.ATTRIBUTE, new Preferences(person.language(), person.fontSize(), person.theme()));
    }

    private record Known(SecurityContext context)
            implements org.springframework.security.core.context.DeferredSecurityContext {
        @Override
        public SecurityContext get() {
            return context;
        }

        @Override
        public boolean isGenerated() {
            return context instanceof SecurityContextImpl && context.getAuthentication() == null;
        }
    }

    private static final class Proof extends AbstractAuthenticationToken {
        private final transient SignedIn person;

        Proof(SignedIn person) {
            super(List.copyOf(person.roles().stream()
                    .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                    .toList()));
            this.person = person;
            setAuthenticated(true);
        }

        /** The person's id, for those who know {@link java.security.Principal} only. */
        @Override
        public String getName() {
            return person.id().value().toString();
        }

        @Override
        public Object getCredentials() {
            return "";
        }

        @Override
        public Object getPrincipal() {
            return person;
        }
    }
}
