package de.redlich.privacy.erasure;

import de.redlich.privacy.PersonId;
import de.redlich.privacy.Sealing;
import de.redlich.privacy.erasure.Erasures.Recipient;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Who gets a receipt: sealed under a one-time key, which goes once it is delivered. */
@Component
class Recipients {
    private static final String COLUMN = "privacy.erasure.recipient";

    private final Requests requests;
    private final Sealing sealing;
    private final JsonMapper json;

    Recipients(Requests requests, Sealing sealing, JsonMapper json) {
        this.requests = requests;
        this.sealing = sealing;
        this.json = json;
    }

    byte[] seal(UUID request, PersonId oneTime, Recipient recipient) {
        return sealing.seal(oneTime, COLUMN, request, json.writeValueAsString(recipient));
    }

    Recipient of(UUID request, PersonId oneTime) {
        var sealed = requests.recipient(request).orElseThrow();
        return json.readValue(sealing.open(oneTime, COLUMN, request, sealed), Recipient.class);
    }

    void forget(PersonId oneTime) {
        sealing.forget(oneTime);
    }
}
