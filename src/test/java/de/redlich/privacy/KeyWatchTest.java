package de.redlich.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import de.redlich.Installed;
import de.redlich.Promise;
import de.redlich.storage.Cluster;
import de.redlich.storage.MasterKey;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
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

    /** Somebody has just read the key and not remembered it yet when it is destroyed. */
    @Test
    @Promise("P4")
    void aKeyThatIsDestroyedWhileItIsBeingReadIsNotRemembered() throws Exception {
        for (Consumer<PersonKeys> reading :
                List.<Consumer<PersonKeys>>of(it -> it.existing(ada), it -> it.prefetch(List.of(ada.person())))) {
            try (var slow = new SlowPool(pool)) {
                var keys = new PersonKeys(slow, master);
                keys.hears(true);
                keys.of(ada);
                keys.forget(ada.person());
                var reader = slow.stopsAfterReading(() -> reading.accept(keys));

                sealing.destroyKey(ada.person());
                var forgetting = Thread.ofPlatform().start(() -> keys.forget(ada.person()));
                await().until(() -> forgetting.getState() != Thread.State.RUNNABLE);
                slow.goOn();
                reader.join();
                forgetting.join();

                assertThat(keys.existing(ada)).isEmpty();
            }
        }
    }

    /** Connections that can be held up between what was read and whoever gets it. */
    private static final class SlowPool extends HikariDataSource {
        private final DataSource real;
        private final CountDownLatch read = new CountDownLatch(1);
        private final CountDownLatch goOn = new CountDownLatch(1);
        private volatile @Nullable Thread slow;

        SlowPool(DataSource real) {
            this.real = real;
        }

        Thread stopsAfterReading(Runnable reading) throws InterruptedException {
            var reader = Thread.ofPlatform().unstarted(reading);
            slow = reader;
            reader.start();
            read.await();
            return reader;
        }

        void goOn() {
            goOn.countDown();
        }

        @Override
        public Connection getConnection() throws SQLException {
            var connection = real.getConnection();
            return Thread.currentThread() == slow ? held(connection) : connection;
        }

        private Connection held(Connection connection) {
            return (Connection) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                        var answer = method.invoke(connection, arguments);
                        if (method.getName().equals("close")) {
                            read.countDown();
                            goOn.await();
                        }
                        return answer;
                    });
        }

        @Override
        public void close() {
            goOn();
        }
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
