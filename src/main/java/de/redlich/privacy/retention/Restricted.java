package de.redlich.privacy.retention;

import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Rows that are locked, for the few who may see them for the reason that keeps them. Everybody else's queries find none. */
@Component
public class Restricted {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Restricted(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Runs the work in a transaction in which locked rows are there; afterwards they are gone again. */
    public <T> T reading(Supplier<T> work) {
        return java.util.Objects.requireNonNull(transaction.execute(it -> {
            var before = see("on");
            var found = work.get();
            see(before);
            return found;
        }));
    }

    private String see(String shown) {
        return jdbc.sql("select privacy.see_restricted(?)")
                .param(shown)
                .query(String.class)
                .single();
    }
}
