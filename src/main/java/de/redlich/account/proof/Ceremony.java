package de.redlich.account.proof;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.exception.DataConversionException;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticatorTransport;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.data.extension.authenticator.RegistrationExtensionAuthenticatorOutput;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.VerificationException;
import de.redlich.academy.AcademyAddress;
import de.redlich.academy.CurrentAcademy;
import de.redlich.account.proof.Challenges.Challenge;
import de.redlich.account.proof.Passkeys.Stored;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The two ceremonies of WebAuthn, checked by webauthn4j. The relying party is the current academy's host, so that a passkey of one
 * academy is nothing at another.
 */
@Component
class Ceremony {
    private static final List<COSEAlgorithmIdentifier> ALGORITHMS =
            List.of(COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.EdDSA, COSEAlgorithmIdentifier.RS256);
    private static final int FIVE_MINUTES = 300_000;

    private final AcademyAddress address;
    private final JsonMapper json = new JsonMapper();
    private final ObjectConverter converter = new ObjectConverter();
    private final AttestedCredentialDataConverter keys = new AttestedCredentialDataConverter(converter);
    private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(converter);

    Ceremony(AcademyAddress address) {
        this.address = address;
    }

    String creation(Challenge challenge, byte[] handle, String account, String name, List<Stored> present) {
        return json.writeValueAsString(Map.of(
                "handout",
                challenge.handout(),
                "publicKey",
                Map.of(
                        "challenge", written(challenge.value()),
                        "rp",
                                Map.of(
                                        "id",
                                        CurrentAcademy.get().host(),
                                        "name",
                                        CurrentAcademy.get().name()),
                        "user", Map.of("id", written(handle), "name", account, "displayName", name),
                        "pubKeyCredParams",
                                ALGORITHMS.stream()
                                        .map(it -> Map.of("type", "public-key", "alg", it.getValue()))
                                        .toList(),
                        "timeout", FIVE_MINUTES,
                        "attestation", "none",
                        "authenticatorSelection",
                                Map.of(
                                        "residentKey", "required",
                                        "requireResidentKey", true,
                                        "userVerification", "required"),
                        "excludeCredentials", descriptors(present))));
    }

    String request(Challenge challenge, List<Stored> wanted) {
        return json.writeValueAsString(Map.of(
                "handout",
                challenge.handout(),
                "publicKey",
                Map.of(
                        "challenge", written(challenge.value()),
                        "rpId", CurrentAcademy.get().host(),
                        "timeout", FIVE_MINUTES,
                        "userVerification", "required",
                        "allowCredentials", descriptors(wanted))));
    }

    Optional<RegistrationData> created(String credential, byte[] challenge) {
        try {
            var parameters = ALGORITHMS.stream()
                    .map(it -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, it))
                    .toList();
            return Optional.of(manager.verifyRegistrationResponseJSON(
                    credential, new RegistrationParameters(server(challenge), parameters, true)));
        } catch (DataConversionException | VerificationException refused) {
            return Optional.empty();
        }
    }

    Optional<AuthenticationData> read(String credential) {
        try {
            return Optional.of(manager.parseAuthenticationResponseJSON(credential));
        } catch (DataConversionException unreadable) {
            return Optional.empty();
        }
    }

    /** Whether the device with that key said this to that challenge, here, and has not been copied. */
    boolean verifies(AuthenticationData said, byte[] challenge, Stored passkey) {
        try {
            manager.verify(said, new AuthenticationParameters(server(challenge), record(passkey), null, true));
            return true;
        } catch (VerificationException refused) {
            return false;
        }
    }

    static AuthenticatorData<RegistrationExtensionAuthenticatorOutput> dataOf(RegistrationData made) {
        return Objects.requireNonNull(made.getAttestationObject()).getAuthenticatorData();
    }

    static byte[] idOf(AuthenticatorData<RegistrationExtensionAuthenticatorOutput> data) {
        return Objects.requireNonNull(data.getAttestedCredentialData()).getCredentialId();
    }

    static byte[] hashOf(byte[] id) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(id);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }

    byte[] keyOf(AuthenticatorData<RegistrationExtensionAuthenticatorOutput> data) {
        return keys.convert(Objects.requireNonNull(data.getAttestedCredentialData()));
    }

    static String[] transportsOf(RegistrationData made) {
        var transports = made.getTransports();
        return transports == null
                ? new String[0]
                : transports.stream().map(AuthenticatorTransport::getValue).toArray(String[]::new);
    }

    private CredentialRecordImpl record(Stored passkey) {
        return new CredentialRecordImpl(
                null,
                true,
                passkey.backupEligible(),
                passkey.backedUp(),
                passkey.counter(),
                keys.convert(passkey.key()),
                null,
                null,
                null,
                null);
    }

    private ServerProperty server(byte[] challenge) {
        return ServerProperty.builder()
                .origin(new Origin(address.absolute("")))
                .rpId(CurrentAcademy.get().host())
                .challenge(new DefaultChallenge(challenge))
                .build();
    }

    private List<Map<String, Object>> descriptors(List<Stored> passkeys) {
        return passkeys.stream()
                .map(it -> Map.<String, Object>of(
                        "type",
                        "public-key",
                        "id",
                        written(keys.extractCredentialId(it.key())),
                        "transports",
                        it.transports()))
                .toList();
    }

    private static String written(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
