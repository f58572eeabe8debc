package de.redlich.privacy.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Rows at an academy whose time is over beside rows whose time is not: mails, and evidence of accounts that ended. Each batch of
 * mails takes the database a while to remove, so that a run can be met in the middle.
 */
record Overdue(JdbcClient owner, UUID academy) {
    private static final int MAILS = 15_000;
    private static final int DECLARATIONS = 1_500;
    private static final int FEW = 40;

    static Overdue at(String slug, JdbcClient owner) {
        var academy = owner.sql("select id from academy.academy where slug = ?")
                .param(slug)
                .query(UUID.class)
                .single();
        var overdue = new Overdue(owner, academy);
        overdue.mails(MAILS, "2 years");
        overdue.mails(FEW, "80 days");
        overdue.declarations(DECLARATIONS, "6 years");
        overdue.declarations(FEW, "1 year");
        overdue.slowDown();
        return overdue;
    }

    /** As the operators' page does. */
    void askForARun() {
        owner.sql("""
                insert into jobs.scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                values ('retention-now', ?, now(), false, 1)""").param(academy.toString()).update();
    }

    boolean isBeingRemoved() {
        return left() < MAILS;
    }

    void requireHalfDone() {
        assertThat(left()).as("it was really in the middle").isPositive().isLessThan(MAILS);
        owner.sql("drop trigger slow on mail.message").update();
    }

    boolean isDone() {
        return count("privacy.retention_run where state = 'DONE' and academy_id = '" + academy + "'") > 0;
    }

    /** All that was due is gone, nothing else is, and the chain proves it. */
    void requireWhole() {
        assertThat(left()).isZero();
        assertThat(count("mail.message where kind = 'overdue'")).isEqualTo(FEW);
        assertThat(count("privacy.evidence where kind = 'overdue.6 years'")).isZero();
        assertThat(count("privacy.evidence where kind = 'overdue.1 year'")).isEqualTo(FEW);
        assertThat(count("privacy.evidence_gap where academy_id = '" + academy + "'"))
                .isEqualTo(DECLARATIONS);
        assertThat(owner.sql("select privacy.first_broken_evidence(?)")
                        .param(academy)
                        .query((row, n) -> String.valueOf(row.getObject(1)))
                        .list())
                .isEqualTo(List.of("null"));
        assertThat(owner.sql("select state from privacy.retention_run where academy_id = ? order by started_at")
                        .param(academy)
                        .query(String.class)
                        .list())
                .containsExactly("CUT_SHORT", "DONE");
    }

    private long left() {
        return count("mail.message where kind = 'overdue' and created_at < now() - interval '1 year'");
    }

    private void mails(int count, String ago) {
        owner.sql("""
                insert into mail.message (academy_id, person_id, kind, state, created_at)
                select ?, gen_random_uuid(), 'overdue', 'SENT', now() - cast(? as interval) from generate_series(1, ?)""").params(academy, ago, count).update();
    }

    private void declarations(int count, String endedAgo) {
        var person = UUID.randomUUID();
        owner.sql("""
                insert into privacy.evidence (academy_id, person_id, kind, text_hash, text_version, language)
                select ?, ?, ?, repeat('0', 64), '1', 'de' from generate_series(1, ?)""").params(academy, person, "overdue." + endedAgo, count).update();
        owner.sql("""
                insert into privacy.kept (academy_id, person_id, what, category, ended_at)
                values (?, ?, 'privacy.evidence', 'evidence', now() - cast(? as interval))""").params(academy, person, endedAgo).update();
    }

    private void slowDown() {
        owner.sql("create function public.slow() returns trigger language plpgsql as"
                        + " 'begin perform pg_sleep(1); return null; end'")
                .update();
        owner.sql("create trigger slow after delete on mail.message for each statement execute function public.slow()")
                .update();
    }

    private long count(String what) {
        return owner.sql("select count(*) from " + what).query(Long.class).single();
    }
}
