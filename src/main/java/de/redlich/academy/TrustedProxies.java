package de.redlich.academy;

import de.redlich.storage.Settings;
import de.redlich.storage.WrongSetting;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Where a request really comes from. {@code X-Forwarded-For} and {@code X-Forwarded-Proto} are believed only when one of our
 * own proxies sent the request, and only up to the first address that is none of them: whatever stands further left was written
 * by the client itself.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class TrustedProxies extends OncePerRequestFilter {
    /** An address as such; a name is never looked up. */
    private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-fA-F:]*:[0-9a-fA-F:.]*");

    private final List<IpAddressMatcher> proxies;

    TrustedProxies(Settings settings) {
        proxies = settings.proxies().stream().map(TrustedProxies::matcher).toList();
    }

    private static IpAddressMatcher matcher(String written) {
        try {
            return new IpAddressMatcher(written.strip());
        } catch (IllegalArgumentException e) {
            throw new WrongSetting(
                    "REDLICH_PROXIES must list addresses or networks, as 10.0.0.5,192.168.0.0/16, not " + written + ".",
                    e);
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return proxies.isEmpty() || !isProxy(request.getRemoteAddr());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Forwarded(request, client(request), isSecure(request)), response);
    }

    private String client(HttpServletRequest request) {
        var nearest = request.getRemoteAddr();
        for (var hop : hops(request)) {
            if (!isProxy(nearest) || !ADDRESS.matcher(hop).matches()) {
                return nearest;
            }
            nearest = hop;
        }
        return nearest;
    }

    /** Each proxy writes at the end whom it heard; the nearest is first here. */
    private static List<String> hops(HttpServletRequest request) {
        return Collections.list(request.getHeaders("X-Forwarded-For")).stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::strip)
                .toList()
                .reversed();
    }

    private static boolean isSecure(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("X-Forwarded-Proto"))
                .map(written -> written.substring(written.lastIndexOf(',') + 1).strip())
                .map("https"::equalsIgnoreCase)
                .orElseGet(request::isSecure);
    }

    private boolean isProxy(String address) {
        return proxies.stream().anyMatch(proxy -> proxy.matches(address));
    }

    private static final class Forwarded extends HttpServletRequestWrapper {
        private final String client;
        private final boolean secure;

        Forwarded(HttpServletRequest request, String client, boolean secure) {
            super(request);
            this.client = client;
            this.secure = secure;
        }

        @Override
        public String getRemoteAddr() {
            return client;
        }

        @Override
        public String getRemoteHost() {
            return client;
        }

        @Override
        public boolean isSecure() {
            return secure;
        }

        @Override
        public String getScheme() {
            return secure ? "https" : "http";
        }
    }
}
