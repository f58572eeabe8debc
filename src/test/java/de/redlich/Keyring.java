package de.redlich;

import de.redlich.academy.Academies;
import de.redlich.academy.CurrentAcademy;
import de.redlich.account.People;
import de.redlich.account.Protection;
import de.redlich.account.proof.Totp;
import de.redlich.privacy.PersonId;
import de.redlich.privacy.Sealing;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The app of everybody in a test who needs a second proof: whoever has none gets one, and its present code may be used again and again,
 * because tests do not wait for the next half minute.
 */
public class Keyring {
    /** By the port of the installation. */
    private static final Map<Integer, Keyring> RINGS = new ConcurrentHashMap<>();

    private final Academies academies;
    private final People people;
    private final Protection protection;
    private final Sealing sealing;
    private final JdbcClient jdbc;
    private final InstantSource time;

    Keyring(
            Academies academies,
            People people,
            Protection protection,
            Sealing sealing,
            JdbcClient jdbc,
            InstantSource time) {
        this.academies = academies;
        this.people = people;
        this.protection = protection;
        this.sealing = sealing;
        this.jdbc = jdbc;
        this.time = time;
    }

    @EventListener
    void on(WebServerInitializedEvent started) {
        RINGS.put(started.getWebServer().getPort(), this);
    }

    /**
     * A code that opens the account now.
     *
     * @param academy slug or host name
     */
    public static String codeOf(int port, String academy, String email) {
        var ring = RINGS.get(port);
        if (ring == null) {
            throw new IllegalStateException("no installation of this test listens there");
        }
        return ring.within(academy, () -> ring.code(email));
    }

    private String code(String email) {
        var person = people.withEmail(email).orElseThrow();
        protection.plantApp(person, "Test", Totp.freshSecret());
        jdbc.sql("update account.authenticator set last_step = 0 where person_id = ?")
                .param(person.value())
                .update();
        return Totp.code(secret(person), Totp.step(time.instant()));
    }

    private byte[] secret(PersonId person) {
        return jdbc.sql("select id, secret from account.authenticator where person_id = ? order by id limit 1")
                .param(person.value())
                .query((row, n) -> sealing.openBytes(
                        person,
                        "account.authenticator.secret",
                        row.getObject("id", UUID.class),
                        row.getBytes("secret")))
                .single();
    }

    private <T> T within(String academy, Callable<T> work) {
        try {
            var found = academies.all().stream()
                    .filter(it -> it.slug().equals(academy) || it.host().equals(academy))
                    .findFirst()
                    .orElseThrow();
            return CurrentAcademy.call(found, work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
