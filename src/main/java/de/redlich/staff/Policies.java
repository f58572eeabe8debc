package de.redlich.staff;

import de.redlich.academy.CurrentAcademy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Each academy's own policy for its staff. */
@Repository
public class Policies {
    private final JdbcClient jdbc;

    Policies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Policy current() {
        return jdbc.sql("select training, months, right_months from staff.policy where academy_id = ?")
                .param(CurrentAcademy.id().value())
                .query((row, n) ->
                        new Policy(row.getString("training"), row.getInt("months"), row.getInt("right_months")))
                .optional()
                .orElse(Policy.DEFAULT);
    }

    public void set(Policy policy) {
        jdbc.sql("""
                insert into staff.policy (academy_id, training, months, right_months) values (?, ?, ?, ?)
                on conflict (academy_id) do update
                   set training = excluded.training, months = excluded.months, right_months = excluded.right_months""")
                .param(CurrentAcademy.id().value())
                .param(policy.training())
                .params(policy.months(), policy.rightMonths())
                .update();
    }
}
