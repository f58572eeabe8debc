package de.redlich.account;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

/**
 * Where a request comes from, coarsely: the first 24 bits of an IPv4 address, 48 of an IPv6 one.
 *
 * @param here whether it comes from this very machine: in development, or from a proxy that nobody named
 */
public record Network(String value, boolean here) {
    public static Network of(HttpServletRequest request) {
        try {
            var address = InetAddress.ofLiteral(request.getRemoteAddr().replaceFirst("%.*", ""));
            var bytes = address.getAddress();
            return new Network(
                    HexFormat.of().formatHex(bytes, 0, bytes.length == 4 ? 3 : 6), address.isLoopbackAddress());
        } catch (IllegalArgumentException unreadable) {
            return new Network("unknown", false);
        }
    }

    /** As people write it: {@code 203.0.113.0/24}. */
    public String shown() {
        if (!value.matches("[0-9a-f]{6}|[0-9a-f]{12}")) {
            return value;
        }
        var bytes = new byte[value.length() == 6 ? 4 : 16];
        var known = HexFormat.of().parseHex(value);
        System.arraycopy(known, 0, bytes, 0, known.length);
        try {
            return InetAddress.getByAddress(bytes).getHostAddress().replaceAll("(:0)+$", "::")
                    + (bytes.length == 4 ? "/24" : "/48");
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four and sixteen bytes are addresses", e);
        }
    }
}
