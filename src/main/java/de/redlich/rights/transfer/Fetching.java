package de.redlich.rights.transfer;

import jakarta.annotation.PreDestroy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.time.Duration;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.util.Timeout;
import org.springframework.stereotype.Component;

/** Fetches an offer from the other provider: once, without following anybody elsewhere, and not more or longer than is sensible. */
@Component
class Fetching {
    static final String KEY = "Redlich-Key";
    static final String SIGNATURE = "Redlich-Signature";
    static final String CONTENT_DIGEST = "Content-Digest";

    private static final int MOST_BYTES = 32 << 20;
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Timeout ANSWER = Timeout.ofSeconds(10);
    private static final int OK = 200;

    private final Addresses addresses;
    private final CloseableHttpClient http;

    Fetching(Addresses addresses) {
        this.addresses = addresses;
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(addresses)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.ofSeconds(5))
                        .setSocketTimeout(ANSWER)
                        .build())
                .setMaxConnTotal(8)
                .build();
        http = HttpClients.custom()
                .setConnectionManager(connections)
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableAuthCaching()
                .setUserAgent("Redlich")
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(Timeout.ofSeconds(5))
                        .setResponseTimeout(ANSWER)
                        .build())
                .build();
    }

    /**
     * What the other provider handed over, signed by the key that the code names.
     *
     * @throws Refused when it could not be had, or is not what was offered
     */
    byte[] fetch(Code code) {
        var address = addresses
                .of(code.address())
                .filter(code.address()::equals)
                .orElseThrow(() -> new Refused(Refused.Why.ADDRESS));
        var request = new HttpPost(address + "/umzug/angebote/" + code.offer());
        request.setHeader(HttpHeaders.AUTHORIZATION, "Bearer " + Digest.written(code.secret()));
        request.setHeader(HttpHeaders.ACCEPT, "application/json");
        try {
            return http.execute(request, response -> checked(response, code));
        } catch (IOException e) {
            throw new Refused(Refused.Why.UNREACHABLE);
        }
    }

    private static byte[] checked(ClassicHttpResponse response, Code code) throws IOException {
        if (response.getCode() != OK || response.getEntity() == null) {
            throw new Refused(response.getCode() == 410 ? Refused.Why.GONE : Refused.Why.UNREACHABLE);
        }
        var payload = read(response.getEntity().getContent());
        try {
            var key = Digest.read(header(response, KEY));
            var signature = Digest.read(header(response, SIGNATURE));
            var digest = Digest.header(payload);
            if (TransferKey.isKeyOf(code.fingerprint(), key)
                    && TransferKey.fits(key, payload, signature)
                    && MessageDigest.isEqual(
                            digest.getBytes(java.nio.charset.StandardCharsets.US_ASCII),
                            header(response, CONTENT_DIGEST).getBytes(java.nio.charset.StandardCharsets.US_ASCII))) {
                return payload;
            }
        } catch (IllegalArgumentException notWritten) {
            throw new Refused(Refused.Why.TAMPERED);
        }
        throw new Refused(Refused.Why.TAMPERED);
    }

    private static String header(ClassicHttpResponse response, String name) {
        var header = response.getFirstHeader(name);
        return header == null ? "" : header.getValue();
    }

    private static byte[] read(InputStream in) throws IOException {
        long end = System.nanoTime() + LONGEST.toNanos();
        var bytes = new ByteArrayOutputStream();
        var buffer = new byte[1 << 16];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            bytes.write(buffer, 0, n);
            if (bytes.size() > MOST_BYTES) {
                throw new Refused(Refused.Why.TOO_LARGE);
            }
            if (System.nanoTime() > end) {
                throw new Refused(Refused.Why.UNREACHABLE);
            }
        }
        return bytes.toByteArray();
    }

    @PreDestroy
    void close() throws IOException {
        http.close();
    }
}
