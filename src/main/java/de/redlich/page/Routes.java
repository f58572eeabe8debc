package de.redlich.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Finds the controller an address belongs to. A pattern is only tried on addresses that begin as it does: Spring tries every
 * pattern of every page, which with some hundred pages costs as much as writing half of one.
 */
@Configuration(proxyBeanMethods = false)
class Routes implements WebMvcRegistrations {
    @Override
    public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return new ByBeginning();
    }

    /** What stands before the first place of a pattern: "/kurse/" of "/kurse/{slug}"; nothing when there are several patterns. */
    static String beginning(Set<String> patterns) {
        if (patterns.size() != 1) {
            return "";
        }
        var pattern = patterns.iterator().next();
        int end = 0;
        while (end < pattern.length() && "{*?".indexOf(pattern.charAt(end)) < 0) {
            end++;
        }
        return pattern.substring(0, end);
    }

    private static final class ByBeginning extends RequestMappingHandlerMapping {
        private final Map<RequestMappingInfo, String> beginnings = new ConcurrentHashMap<>();

        @Override
        protected @Nullable RequestMappingInfo getMatchingMapping(
                RequestMappingInfo route, HttpServletRequest request) {
            var path = request.getRequestURI();
            var beginning = beginnings.computeIfAbsent(route, it -> beginning(it.getPatternValues()));
            return path.startsWith(beginning) || isCoded(path) ? super.getMatchingMapping(route, request) : null;
        }

        /** A letter may be written as its number: only Spring's own comparison sees through that. */
        private static boolean isCoded(String path) {
            return path.indexOf('%') >= 0 || path.indexOf(';') >= 0;
        }
    }
}
