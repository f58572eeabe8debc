package de.redlich.privacy.choices;

import de.redlich.academy.CurrentAcademy;
import de.redlich.page.Language;
import de.redlich.privacy.Evidence;
import de.redlich.privacy.PersonId;
import de.redlich.privacy.Purpose;
import de.redlich.privacy.Purpose.Choice;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Agreements, purpose by purpose (Art. 7 GDPR): what stands is a row, what was said is evidence for ever. */
@Repository
public class Consents {
    /**
     * An agreement that a person gave.
     *
     * @param current false when the purpose has been widened since; then it does not count, and one is asked anew
     */
    public record Consent(String purpose, int version, Instant agreedAt, boolean current) {}

    private final JdbcClient jdbc;
    private final Offer offer;
    private final Wordings wordings;
    private final Evidence evidence;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    Consents(
            JdbcClient jdbc,
            Offer offer,
            Wordings wordings,
            Evidence evidence,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.jdbc = jdbc;
        this.offer = offer;
        this.wordings = wordings;
        this.evidence = evidence;
        this.events = events;
        this.clock = clock;
    }

    /** By purpose. */
    public Map<String, Consent> of(PersonId person) {
        return jdbc
                .sql("""
                        select c.purpose, c.version, c.agreed_at, c.facts @> u.facts as current
                          from privacy.consent c join privacy.use u on u.key = c.purpose
                         where c.person_id = ?""")
                .param(person.value())
                .query((row, n) -> new Consent(
                        row.getString("purpose"),
                        row.getInt("version"),
                        row.getObject("agreed_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("current")))
                .list()
                .stream()
                .collect(Collectors.toMap(Consent::purpose, it -> it));
    }

    /**
     * The person agrees to the words of {@link Offer#words}; once is enough.
     *
     * @throws IllegalArgumentException for what is no consent, or not offered here
     */
    @Transactional
    public void agree(PersonId person, String purpose, Language language) {
        var text = offer.words(offered(purpose), language);
        var version = wordings.versionOf("consent." + purpose, language.code(), text);
        int changed = jdbc.sql("""
                        insert into privacy.consent as c (academy_id, person_id, purpose, facts, version, language, agreed_at)
                        select :academy, :person, u.key, u.facts, :version, :language, :now
                          from privacy.use u where u.key = :purpose
                        on conflict (academy_id, person_id, purpose) do update
                           set facts = excluded.facts, version = excluded.version, language = excluded.language,
                               agreed_at = excluded.agreed_at
                         where not c.facts @> excluded.facts""")
                .param("academy", CurrentAcademy.id().value())
                .param("person", person.value())
                .param("purpose", purpose)
                .param("version", version)
                .param("language", language.code())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (changed == 1) {
            evidence.add(person, "consent.given:" + purpose, text, String.valueOf(version), language.code());
        }
    }

    /** Effective at once; what only this agreement allowed to store is erased in the same transaction. */
    @Transactional
    public void withdraw(PersonId person, String purpose, Language language) {
        var withdrawn = offered(purpose);
        int removed = jdbc.sql("delete from privacy.consent where person_id = ? and purpose = ?")
                .params(person.value(), purpose)
                .update();
        if (removed == 1) {
            var text = offer.words(withdrawn, language);
            var version = wordings.versionOf("consent." + purpose, language.code(), text);
            evidence.add(person, "consent.withdrawn:" + purpose, text, String.valueOf(version), language.code());
        }
        events.publishEvent(new ConsentWithdrawn(
                person, purpose, offer.endingWith(withdrawn, of(person).keySet())));
    }

    /** For somebody who never confirmed the registration: nothing stands. */
    @Transactional
    public void forgetAll(PersonId person) {
        jdbc.sql("delete from privacy.consent where person_id = ?")
                .param(person.value())
                .update();
    }

    private Purpose offered(String purpose) {
        var found = offer.catalogue().purpose(purpose);
        if (found.choice() != Choice.CONSENT || found.planned()) {
            throw new IllegalArgumentException("nobody is asked to agree to " + purpose);
        }
        return found;
    }
}
