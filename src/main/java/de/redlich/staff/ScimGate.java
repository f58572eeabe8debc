package de.redlich.staff;

import de.redlich.account.Token;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets in whoever brings a token of this academy's directory (RFC 6750); cookies count for nothing here. */
@Component
class ScimGate implements HandlerInterceptor {
    private static final String BEARER = "Bearer ";

    private final Directories directories;

    ScimGate(Directories directories) {
        this.directories = directories;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var header = Objects.requireNonNullElse(request.getHeader(HttpHeaders.AUTHORIZATION), "");
        if (header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                && directories.knows(new Token(header.substring(BEARER.length()).strip()))) {
            return true;
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        throw new ScimFault(HttpStatus.UNAUTHORIZED, null, "A valid bearer token is needed.");
    }

    @Configuration(proxyBeanMethods = false)
    static class Placing implements WebMvcConfigurer {
        private final ScimGate gate;

        Placing(ScimGate gate) {
            this.gate = gate;
        }

        @Override
        public void addInterceptors(InterceptorRegistry interceptors) {
            interceptors.addInterceptor(gate).addPathPatterns("/scim/**").order(20);
        }
    }
}
