package de.redlich.account.proof;

import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.RegistrationData;
import de.redlich.academy.CurrentAcademy;
import de.redlich.privacy.PersonId;
import de.redlich.privacy.Sealing;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Passkeys (WebAuthn level 3): made by a person's device for one academy, which alone may ask for them. The device must have checked
 * who unlocks it, so that a passkey is two proofs in one. An answer counts once.
 */
@Repository
public class Passkeys {
    private static final String LABEL = "account.passkey.label";
    private static final String KEY = "account.passkey.key";

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final InstantSource time;
    private final Challenges challenges;
    private final Ceremony ceremony;

    Passkeys(JdbcClient jdbc, Sealing sealing, InstantSource time, Challenges challenges, Ceremony ceremony) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.time = time;
        this.challenges = challenges;
        this.ceremony = ceremony;
    }

    /** What a browser is told to make a new passkey with, as JSON. */
    public String forNew(PersonId person, String account, String name) {
        return ceremony.creation(challenges.fresh(newFor(person)), handle(person), account, name, of(person));
    }

    /** Adds the passkey that a browser made; false when it is not one that was asked for here and now. */
    public boolean add(PersonId person, String label, String written) {
        return Answer.read(written)
                .flatMap(answer -> challenges
                        .open(newFor(person), answer.handout())
                        .flatMap(challenge -> ceremony.created(answer.credential(), challenge))
                        .filter(made -> challenges.spend(answer.handout()))
                        .filter(made -> insert(person, label, made)))
                .isPresent();
    }

    /**
     * What a browser is told to ask a passkey with, as JSON.
     *
     * @param person whose passkeys will do; anybody's when empty
     */
    public String question(Optional<PersonId> person) {
        return ceremony.request(
                challenges.fresh(askedOf(person)), person.map(this::of).orElse(List.of()));
    }

    /** Whose passkey gave this answer. */
    public Optional<PersonId> whose(String written) {
        return answered(written, Optional.empty());
    }

    /** Whether a passkey of that person gave this answer. */
    public boolean prove(PersonId person, String written) {
        return answered(written, Optional.of(person)).isPresent();
    }

    /** Whether a text comes from a passkey rather than from somebody's fingers. */
    public static boolean isAnswer(String typed) {
        return Answer.isOne(typed);
    }

    private Optional<PersonId> answered(String written, Optional<PersonId> asked) {
        return Answer.read(written)
                .flatMap(answer -> challenges
                        .open(askedOf(asked), answer.handout())
                        .flatMap(challenge -> verified(answer.credential(), challenge, asked))
                        .filter(who -> challenges.spend(answer.handout())));
    }

    private Optional<PersonId> verified(String credential, byte[] challenge, Optional<PersonId> asked) {
        var said = ceremony.read(credential);
        var known = said.flatMap(it -> Optional.ofNullable(it.getCredentialId()))
                .flatMap(this::find)
                .filter(it -> asked.isEmpty() || asked.get().equals(it.person()))
                .filter(it -> names(said.orElseThrow(), it.person()));
        return known.filter(it -> ceremony.verifies(said.orElseThrow(), challenge, it.stored()))
                .filter(it -> used(it.stored(), said.orElseThrow()))
                .map(Known::person);
    }

    /** A passkey found by itself says whose it is; that must be true. */
    private static boolean names(AuthenticationData said, PersonId person) {
        var handle = said.getUserHandle();
        return handle == null || Arrays.equals(handle, handle(person));
    }

    /** A count that does not rise means that there are two of a device that should be one. */
    private boolean used(Stored passkey, AuthenticationData said) {
        var data = said.getAuthenticatorData();
        return data != null
                && jdbc.sql("""
                                update account.passkey set counter = :count, backed_up = :backed_up, last_used_at = :now
                                 where id = :id and (counter < :count or counter = 0 and :count = 0)""")
                                .param("count", data.getSignCount())
                                .param("backed_up", data.isFlagBS())
                                .param("now", Timestamp.from(time.instant()))
                                .param("id", passkey.id())
                                .update()
                        == 1;
    }

    private boolean insert(PersonId person, String label, RegistrationData made) {
        var id = jdbc.sql("select uuidv7()").query(UUID.class).single();
        var data = Ceremony.dataOf(made);
        return jdbc.sql("""
                        insert into account.passkey (id, academy_id, person_id, label, credential_hash, key, counter,
                                                     backup_eligible, backed_up, transports)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (academy_id, credential_hash) do nothing""")
                        .params(id, CurrentAcademy.id().value(), person.value())
                        .param(sealing.seal(person, LABEL, id, label))
                        .param(Ceremony.hashOf(Ceremony.idOf(data)))
                        .param(sealing.seal(person, KEY, id, ceremony.keyOf(data)))
                        .param(data.getSignCount())
                        .param(data.isFlagBE())
                        .param(data.isFlagBS())
                        .param(Ceremony.transportsOf(made))
                        .update()
                == 1;
    }

    private List<Stored> of(PersonId person) {
        return jdbc.sql("select * from account.passkey where person_id = ? order by id")
                .param(person.value())
                .query((row, n) -> stored(person, row))
                .list();
    }

    private Optional<Known> find(byte[] credential) {
        return jdbc.sql("select * from account.passkey where academy_id = ? and credential_hash = ?")
                .params(CurrentAcademy.id().value(), Ceremony.hashOf(credential))
                .query((row, n) -> known(row))
                .optional();
    }

    private Known known(ResultSet row) throws SQLException {
        var person = new PersonId(row.getObject("person_id", UUID.class));
        return new Known(person, stored(person, row));
    }

    private Stored stored(PersonId person, ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Stored(
                id,
                sealing.openBytes(person, KEY, id, row.getBytes("key")),
                row.getLong("counter"),
                row.getBoolean("backup_eligible"),
                row.getBoolean("backed_up"),
                List.of((String[]) row.getArray("transports").getArray()));
    }

    private static String newFor(PersonId person) {
        return "new passkey " + person.value();
    }

    private static String askedOf(Optional<PersonId> person) {
        return "passkey " + person.map(it -> it.value().toString()).orElse("");
    }

    /** By which a device tells its passkeys apart; says nothing about the person. */
    static byte[] handle(PersonId person) {
        return ByteBuffer.allocate(16)
                .putLong(person.value().getMostSignificantBits())
                .putLong(person.value().getLeastSignificantBits())
                .array();
    }

    /** @param key the attested credential data: kind of device, credential id, public key */
    record Stored(
            UUID id, byte[] key, long counter, boolean backupEligible, boolean backedUp, List<String> transports) {}

    private record Known(PersonId person, Stored stored) {}
}
