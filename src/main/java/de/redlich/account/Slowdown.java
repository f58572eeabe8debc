package de.redlich.account;

import de.redlich.academy.CurrentAcademy;
import de.redlich.privacy.Sealing;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts what must not happen too often, for all nodes together. Failures at an account count for the network they come from,
 * so that nobody elsewhere can lock its owner out.
 */
@Component
public class Slowdown {
    /**
     * What is counted.
     *
     * @param most so often within the span is still fine
     */
    public record Limit(String name, int most, Duration span) {}

    private final JdbcClient jdbc;
    private final Sealing sealing;

    Slowdown(JdbcClient jdbc, Sealing sealing) {
        this.jdbc = jdbc;
        this.sealing = sealing;
    }

    public boolean exceeded(Limit limit, String what) {
        return jdbc.sql(
                        "select exists (select from account.failure where academy_id = ? and key = ? and until > now() and count >= ?)")
                .params(CurrentAcademy.id().value(), key(limit, what), limit.most())
                .query(Boolean.class)
                .single();
    }

    /** Counts one more; false when that was too often. */
    public boolean count(Limit limit, String what) {
        return jdbc.sql("""
                        insert into account.failure as f (academy_id, key, until)
                        values (?, ?, now() + make_interval(secs => ?))
                        on conflict (academy_id, key) do update
                           set count = case when f.until > now() then f.count + 1 else 1 end,
                               until = case when f.until > now() then f.until else excluded.until end
                        returning count""")
                        .params(
                                CurrentAcademy.id().value(),
                                key(limit, what),
                                limit.span().toSeconds())
                        .query(Integer.class)
                        .single()
                <= limit.most();
    }

    /** How long until counting begins anew. */
    public Duration wait(Limit limit, String what) {
        return jdbc.sql("""
                        select greatest(1, ceil(extract(epoch from until - now())))::bigint
                          from account.failure where academy_id = ? and key = ?""")
                .params(CurrentAcademy.id().value(), key(limit, what))
                .query(Long.class)
                .optional()
                .map(Duration::ofSeconds)
                .orElse(limit.span());
    }

    void forget(Limit limit, String what) {
        jdbc.sql("delete from account.failure where academy_id = ? and key = ?")
                .params(CurrentAcademy.id().value(), key(limit, what))
                .update();
    }

    private byte[] key(Limit limit, String what) {
        return sealing.blindIndex(
                "slowdown:" + limit.name() + ":" + CurrentAcademy.id().value(), what);
    }
}
