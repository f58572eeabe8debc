package de.redlich;

import de.redlich.account.CreatedWithRoles;
import de.redlich.staff.Policies;
import de.redlich.staff.Readiness;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Whom a test makes with a role has signed and is trained, as everybody who has worked here for a while. Who is invited is not. */
public class SchooledStaff {
    private final Readiness readiness;
    private final Policies policies;

    SchooledStaff(Readiness readiness, Policies policies) {
        this.readiness = readiness;
        this.policies = policies;
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    public void on(CreatedWithRoles created) {
        readiness.sign(created.person(), "words of a test", "de");
        var training = policies.current().training();
        if (training != null) {
            readiness.passed(created.person(), training);
        }
    }
}
