package de.redlich.account.proof;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a browser brings back from a passkey, as JSON in a form's field.
 *
 * @param handout the challenge as we gave it out
 * @param credential what the device said, as WebAuthn writes it
 */
record Answer(String handout, String credential) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int LONGEST = 20_000;

    /** No password begins like this. */
    static boolean isOne(String typed) {
        return typed.startsWith("{\"handout\":");
    }

    static Optional<Answer> read(String typed) {
        if (!isOne(typed) || typed.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var json = JSON.readTree(typed);
            var handout = json.path("handout").asString("");
            var credential = json.path("credential");
            return handout.isEmpty() || !credential.isObject()
                    ? Optional.empty()
                    : Optional.of(new Answer(handout, credential.toString()));
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }
}
