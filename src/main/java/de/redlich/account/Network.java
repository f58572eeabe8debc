package de.redlich.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;

/** Where a request comes from, coarsely: the first 24 bits of an IPv4 address, 48 of an IPv6 one. */
record Network(String value) {
    static Network of(HttpServletRequest request) {
        var address = request.getRemoteAddr();
        return new Network(address.contains(":") ? first(3, address, ":") : first(3, address, "\\."));
    }

    private static String first(int parts, String address, String separator) {
        return String.join("-", Arrays.copyOf(address.split(separator, -1), parts));
    }
}
