package de.redlich.privacy.choices;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import de.redlich.academy.Academies;
import de.redlich.academy.CurrentAcademy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lifts restrictions whose end the person was told, when that time has come. */
@Configuration(proxyBeanMethods = false)
class Lifting {
    @Bean
    Task<Void> restrictionLifting(Restrictions restrictions, Academies academies) {
        return Tasks.recurring("restriction-lifting", FixedDelay.ofHours(1))
                .execute((instance, context) ->
                        academies.all().forEach(academy -> CurrentAcademy.run(academy, restrictions::liftDue)));
    }
}
