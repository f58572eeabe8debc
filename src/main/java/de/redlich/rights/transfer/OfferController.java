package de.redlich.rights.transfer;

import de.redlich.page.Open;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/** Where the other provider's server fetches an offer with its secret. Nothing tells whether an offer exists. */
@Controller
@Open
class OfferController {
    private static final String BEARER = "Bearer ";

    private final HandOver handOver;
    private final TransferKey key;

    OfferController(HandOver handOver, TransferKey key) {
        this.handOver = handOver;
        this.key = key;
    }

    @PostMapping("/umzug/angebote/{offer}")
    ResponseEntity<byte[]> take(
            @PathVariable UUID offer,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization) {
        return handOver.take(offer, secret(authorization))
                .map(payload -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .header(Fetching.KEY, Digest.written(key.publicKey()))
                        .header(Fetching.SIGNATURE, Digest.written(key.sign(payload)))
                        .header(Fetching.CONTENT_DIGEST, Digest.header(payload))
                        .body(payload))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.GONE).build());
    }

    private static byte[] secret(@Nullable String authorization) {
        try {
            return authorization == null || !authorization.startsWith(BEARER)
                    ? new byte[0]
                    : Digest.read(authorization.substring(BEARER.length()));
        } catch (IllegalArgumentException notWritten) {
            return new byte[0];
        }
    }
}
