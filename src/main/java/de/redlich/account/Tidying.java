package de.redlich.account;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import de.redlich.academy.Academies;
import de.redlich.academy.CurrentAcademy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Erases counters of failures and answered challenges within the hour. They are about nobody; what is about people ends by its rule. */
@Configuration(proxyBeanMethods = false)
class Tidying {
    @Bean
    Task<Void> accountTidying(JdbcClient jdbc, Academies academies) {
        return Tasks.recurring("account-tidying", FixedDelay.ofHours(1))
                .execute((instance, context) -> academies
                        .all()
                        .forEach(academy -> CurrentAcademy.run(academy, () -> {
                            jdbc.sql("delete from account.failure where until < now()")
                                    .update();
                            jdbc.sql("delete from account.spent where until < now()")
                                    .update();
                        })));
    }
}
