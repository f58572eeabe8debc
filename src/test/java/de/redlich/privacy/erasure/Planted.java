package de.redlich.privacy.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import de.redlich.academy.Academies;
import de.redlich.academy.Academy;
import de.redlich.academy.CurrentAcademy;
import de.redlich.privacy.Canaries;
import de.redlich.privacy.Labels;
import de.redlich.privacy.PersonId;
import de.redlich.privacy.Sealing;
import de.redlich.privacy.erasure.Erasures.Line;
import de.redlich.privacy.erasure.Erasures.Recipient;
import de.redlich.storage.Blobs;
import de.redlich.storage.Cluster;
import de.redlich.storage.Owner;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** Somebody whose values stand wherever an academy can hold any, and who can be erased. */
record Planted(Academy academy, Canaries canaries, ApplicationContext context) {
    static Planted at(String slug, PersonId person, ApplicationContext context) throws SQLException {
        var academy = context.getBean(Academies.class).named(slug).orElseThrow();
        try (var owner = new Owner(context.getBean(Cluster.class))) {
            var canaries = Canaries.plant(
                    owner.jdbc(),
                    context.getBean(Labels.class),
                    context.getBean(Sealing.class),
                    context.getBean(Blobs.class),
                    academy.id().value(),
                    person);
            // a planted request is not the one that is carried out
            owner.jdbc()
                    .sql("delete from privacy.erasure where person_id = ?")
                    .param(person.value())
                    .update();
            owner.keep();
            return new Planted(academy, canaries, context);
        }
    }

    /** Asks for the erasure; nothing is begun yet. */
    UUID ask(Erasure.Cause cause, Set<String> wishes, @Nullable Recipient recipient) {
        return within(() ->
                erasures().request(canaries.person(), cause, wishes, recipient).id());
    }

    void run(UUID request) {
        within(() -> context.getBean(Execution.class).run(request));
    }

    /** Asks and carries it out; the receipt. */
    List<Line> erase(Set<String> wishes) {
        var request = ask(Erasure.Cause.PERSON_AT_ONCE, wishes, null);
        run(request);
        assertThat(find(request).state()).isEqualTo(Erasure.State.DONE);
        return within(() -> erasures().receipt(request));
    }

    Erasure find(UUID request) {
        return within(() -> erasures().find(request).orElseThrow());
    }

    <T> T within(Callable<T> work) {
        try {
            return CurrentAcademy.call(academy, work);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Erasures erasures() {
        return context.getBean(Erasures.class);
    }
}
