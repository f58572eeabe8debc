package de.redlich.rights.cases;

import de.redlich.academy.CurrentAcademy;
import de.redlich.account.Person;
import de.redlich.account.SignedIn;
import de.redlich.mail.Letter;
import de.redlich.mail.Outbox;
import de.redlich.page.Language;
import de.redlich.privacy.Processor;
import de.redlich.privacy.ProcessorRegister;
import de.redlich.privacy.calendar.LegalClock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Tells everybody who has the data what became of them (Art. 19 GDPR), and remembers who has confirmed. */
@Repository
class Recipients {
    /** @param recipient key of the catalogue */
    record Told(UUID id, String recipient, String company, Instant at, Optional<Instant> acknowledged) {}

    private final JdbcClient jdbc;
    private final ProcessorRegister register;
    private final Outbox outbox;
    private final Steps steps;
    private final LegalClock clock;

    Recipients(JdbcClient jdbc, ProcessorRegister register, Outbox outbox, Steps steps, LegalClock clock) {
        this.jdbc = jdbc;
        this.register = register;
        this.outbox = outbox;
        this.steps = steps;
        this.clock = clock;
    }

    /** Writes to every company of the academy's register that has not been told yet. */
    @Transactional
    public void tell(Request request, SignedIn staff) {
        if (!request.kind().concernsRecipients()) {
            throw new NotNow("request " + request.reference() + " is " + request.kind()
                    + ", of which nobody else has to be told");
        }
        var told = of(request).stream().map(Told::company).toList();
        var companies =
                processors().stream().filter(it -> !told.contains(it.company())).toList();
        companies.forEach(it -> tell(request, it));
        if (!companies.isEmpty()) {
            steps.byStaff(
                    request,
                    Step.What.RECIPIENTS_TOLD,
                    staff.id(),
                    String.join(", ", companies.stream().map(Processor::company).toList()));
        }
    }

    List<Told> of(Request request) {
        return jdbc.sql("""
                        select id, recipient, company, told_at, acknowledged_at from rights.recipient_notice
                         where request_id = ? order by company""")
                .param(request.id().value())
                .query((row, n) -> new Told(
                        row.getObject("id", UUID.class),
                        row.getString("recipient"),
                        row.getString("company"),
                        row.getObject("told_at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject("acknowledged_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)))
                .list();
    }

    /** Which company holds that link. */
    Optional<String> waiting(Secret secret) {
        return jdbc.sql("select company from rights.recipient_notice where token_hash = ? and acknowledged_at is null")
                .param(secret.hash())
                .query(String.class)
                .optional();
    }

    /** The company says that it has followed. */
    @Transactional
    public boolean acknowledge(Secret secret) {
        return jdbc.sql("""
                        update rights.recipient_notice set acknowledged_at = ?
                         where token_hash = ? and acknowledged_at is null""")
                        .param(clock.now().atOffset(ZoneOffset.UTC))
                        .param(secret.hash())
                        .update()
                == 1;
    }

    private void tell(Request request, Processor processor) {
        var secret = Secret.fresh();
        jdbc.sql("""
                insert into rights.recipient_notice (academy_id, request_id, recipient, company, token_hash, told_at)
                values (?, ?, ?, ?, ?, ?)""")
                .params(CurrentAcademy.id().value(), request.id().value())
                .params(processor.recipient(), processor.company(), secret.hash())
                .param(clock.now().atOffset(ZoneOffset.UTC))
                .update();
        outbox.put(
                Letter.to(request.subject(), "rights.mail.recipient." + request.kind())
                        .leadingTo("/empfaenger/" + secret.value())
                        .sentTo(processor.contact())
                        .saying(request.reference(), request.subject().value().toString()),
                new Person(request.subject(), processor.company(), Set.of(), Language.DE));
    }

    private List<Processor> processors() {
        return register.running(CurrentAcademy.get().slug());
    }
}
