package de.redlich.rights.transfer;

import de.redlich.storage.Settings;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.hc.client5.http.DnsResolver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Which addresses another provider may have: public ones by HTTPS. Whatever a person types, nothing inside our own network is
 * ever asked. The check stands where the connection is made, so that a name cannot mean one thing when checked and another when used.
 */
@Component
class Addresses implements DnsResolver {
    private static final int HTTPS = 443;
    private static final int LONGEST = 300;

    private final boolean development;

    @Autowired
    Addresses(Settings settings) {
        this(settings.development());
    }

    /** @param development whether this machine itself may be asked, without TLS and at any port */
    Addresses(boolean development) {
        this.development = development;
    }

    /** The address without path and in small letters; empty when it cannot be another provider's. */
    Optional<String> of(String typed) {
        var text = typed.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(URI.create(text.contains("://") ? text : "https://" + text))
                    .filter(this::isFine)
                    .map(Addresses::written);
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    private boolean isFine(URI uri) {
        var path = uri.getRawPath();
        return uri.getHost() != null
                && uri.getUserInfo() == null
                && uri.getRawQuery() == null
                && uri.getRawFragment() == null
                && (path == null || path.isEmpty() || path.equals("/"))
                && (development
                        ? List.of("http", "https").contains(uri.getScheme())
                        : uri.getScheme().equals("https") && (uri.getPort() == -1 || uri.getPort() == HTTPS));
    }

    private static String written(URI uri) {
        var port = uri.getPort() == -1 ? "" : ":" + uri.getPort();
        return uri.getScheme() + "://" + uri.getHost().toLowerCase(Locale.ROOT) + port;
    }

    /** @throws UnknownHostException for a name any of whose addresses is not public */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        // RFC 6761: these names mean this machine, whether the resolver knows it or not
        var found = development && host.endsWith(".localhost")
                ? new InetAddress[] {InetAddress.getLoopbackAddress()}
                : InetAddress.getAllByName(host);
        if (!Arrays.stream(found).allMatch(this::mayBeAsked)) {
            throw new UnknownHostException("not a public address");
        }
        return found;
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        return Arrays.stream(resolve(host))
                .map(address -> new InetSocketAddress(address, port))
                .toList();
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    private boolean mayBeAsked(InetAddress address) {
        return isPublic(address) || development && address.isLoopbackAddress();
    }

    /** By the special-purpose registries of IANA (RFC 6890): everything that is not global is out. */
    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        var bytes = address.getAddress();
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        int third = bytes[2] & 0xff;
        if (address instanceof Inet4Address) {
            return first != 0
                    && first < 240
                    && !(first == 100 && second >= 64 && second < 128)
                    && !(first == 192 && second == 0 && (third == 0 || third == 2))
                    && !(first == 192 && second == 88 && third == 99)
                    && !(first == 198 && (second == 18 || second == 19))
                    && !(first == 198 && second == 51 && third == 100)
                    && !(first == 203 && second == 0 && third == 113);
        }
        int fourth = bytes[3] & 0xff;
        // 2000::/3 without 2001::/23 (tunnels), 2001:db8::/32, 2002::/16 (6to4) and 3fff::/20 (documentation)
        return (first & 0xe0) == 0x20
                && !(first == 0x20 && second == 0x01 && (third & 0xfe) == 0)
                && !(first == 0x20 && second == 0x01 && third == 0x0d && fourth == 0xb8)
                && !(first == 0x20 && second == 0x02)
                && !(first == 0x3f && second == 0xff && (third & 0xf0) == 0);
    }
}
