package de.redlich.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.redlich.Installed;
import de.redlich.Promise;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Installed
@Promise("S2")
class SealingTest {
    private static final String NAME = "account.person.name";
    private static final String SECRET = "Grüße, 🦔 \u0000 und שלום";

    private final PersonId ada = new PersonId(UUID.randomUUID());
    private final UUID row = UUID.randomUUID();

    @Autowired
    private Sealing sealing;

    @Test
    void whatWasSealedOpensAgain() {
        var sealed = sealing.seal(ada, NAME, row, SECRET);

        assertThat(sealing.open(ada, NAME, row, sealed)).isEqualTo(SECRET);
        assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("Grüße");
        assertThat(sealing.seal(ada, NAME, row, SECRET))
                .as("equal values must not look equal")
                .isNotEqualTo(sealed);
    }

    @Test
    void aValueOpensOnlyForItsPersonInItsColumnAndRow() {
        var sealed = sealing.seal(ada, NAME, row, SECRET);
        var bea = new PersonId(UUID.randomUUID());
        sealing.seal(bea, NAME, row, "so that Bea has a key");

        unreadable(bea, NAME, row, sealed);
        unreadable(ada, "account.person.email", row, sealed);
        unreadable(ada, NAME, UUID.randomUUID(), sealed);
    }

    @Test
    void anyChangedByteIsNoticed() {
        var sealed = sealing.seal(ada, NAME, row, SECRET);

        for (int i = 0; i < sealed.length; i++) {
            var changed = sealed.clone();
            changed[i] ^= 1;
            unreadable(ada, NAME, row, changed);
        }
        unreadable(ada, NAME, row, new byte[0]);
    }

    @Test
    void withoutTheKeyNothingOpensEverAgain() {
        var sealed = sealing.seal(ada, NAME, row, SECRET);
        sealing.destroyKey(ada);

        unreadable(ada, NAME, row, sealed);
        sealing.seal(ada, NAME, row, "a new key for the same id");
        unreadable(ada, NAME, row, sealed);
    }

    @Test
    void theFingerprintForLookingUpIsStableAndScoped() {
        var index = sealing.blindIndex("email:a", "ada@beispiel.example");

        assertThat(sealing.blindIndex("email:a", "ada@beispiel.example")).isEqualTo(index);
        assertThat(sealing.blindIndex("email:b", "ada@beispiel.example")).isNotEqualTo(index);
        assertThat(sealing.blindIndex("email:a", "bea@beispiel.example")).isNotEqualTo(index);
        assertThat(sealing.blindIndex("email", ":aada@beispiel.example")).isNotEqualTo(index);
    }

    private void unreadable(PersonId person, String column, UUID place, byte[] sealed) {
        assertThatThrownBy(() -> sealing.open(person, column, place, sealed))
                .isInstanceOf(Sealing.Unreadable.class)
                .hasMessageNotContaining("Grüße");
    }
}
