package de.redlich.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Parameters in the address. {@code getParameter} would also read the body, which may be what just failed. */
record QueryString(MultiValueMap<String, String> values) {
    private static final QueryString EMPTY = new QueryString(new LinkedMultiValueMap<>());

    static QueryString of(HttpServletRequest request) {
        if (request.getQueryString() == null) {
            return EMPTY;
        }
        return new QueryString(UriComponentsBuilder.newInstance()
                .query(request.getQueryString())
                .build()
                .getQueryParams());
    }

    Optional<String> first(String name) {
        return Optional.ofNullable(values.getFirst(name)).flatMap(QueryString::decoded);
    }

    private static Optional<String> decoded(String value) {
        try {
            return Optional.of(UriUtils.decode(value, "UTF-8"));
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }
}
