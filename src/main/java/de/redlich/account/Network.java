package de.redlich.account;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.HexFormat;

/**
 * Where a request comes from, coarsely: the first 24 bits of an IPv4 address, 48 of an IPv6 one.
 *
 * @param here whether it comes from this very machine: in development, or from a proxy that nobody named
 */
record Network(String value, boolean here) {
    static Network of(HttpServletRequest request) {
        try {
            var address = InetAddress.ofLiteral(request.getRemoteAddr().replaceFirst("%.*", ""));
            var bytes = address.getAddress();
            return new Network(
                    HexFormat.of().formatHex(bytes, 0, bytes.length == 4 ? 3 : 6), address.isLoopbackAddress());
        } catch (IllegalArgumentException unreadable) {
            return new Network("unknown", false);
        }
    }
}
