package de.redlich.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import de.redlich.Installed;
import de.redlich.Promise;
import de.redlich.storage.Cluster;
import de.redlich.storage.MasterKey;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A second node beside the one under test. */
@Installed
class KeyWatchTest {
    private final PersonKeys.Id ada = new PersonKeys.Id(new PersonId(UUID.randomUUID()), "");

    @Autowired
    private Sealing sealing;

    @Autowired
    private Cluster cluster;

    @Autowired
    private MasterKey master;

    @Autowired
    @Qualifier("keyPool")
    private HikariDataSource pool;

    @Test
    @Promise("P4")
    void aKeyThatIsDestroyedOnOneNodeIsForgottenByTheOthers() throws Exception {
        var elsewhere = new PersonKeys(pool, master);
        var watch = new KeyWatch(cluster, elsewhere);
        try {
            await().atMost(Duration.ofSeconds(10)).until(() -> remembers(elsewhere));

            sealing.destroyKey(ada.person());

            await().atMost(Duration.ofSeconds(4))
                    .until(() -> elsewhere.existing(ada).isEmpty());
        } finally {
            watch.destroy();
        }
    }

    @Test
    @Promise("P4")
    void aNodeThatCannotHearKeepsNoKeyInMemory() throws Exception {
        var deaf = new PersonKeys(pool, master);
        deaf.of(ada);
        assertThat(deaf.existing(ada)).isPresent();

        JdbcClient.create(pool)
                .sql("delete from person_key where person_id = ?")
                .param(ada.person().value())
                .update();

        assertThat(deaf.existing(ada)).isEmpty();
    }

    /** Whether the key is known although its row is hidden for a moment. */
    private boolean remembers(PersonKeys keys) {
        keys.of(ada);
        var jdbc = JdbcClient.create(pool);
        var wrapped = jdbc.sql("delete from person_key where person_id = ? returning wrapped")
                .param(ada.person().value())
                .query(byte[].class)
                .single();
        var known = keys.existing(ada).isPresent();
        jdbc.sql("insert into person_key (person_id, wrapped) values (?, ?)")
                .params(ada.person().value(), wrapped)
                .update();
        return known;
    }
}
