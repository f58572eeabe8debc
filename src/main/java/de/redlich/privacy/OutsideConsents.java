package de.redlich.privacy;

import de.redlich.academy.CurrentAcademy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** To which providers of embedded content a person agreed, until it is withdrawn (§ 25 TDDDG, promise B11). */
@Repository
public class OutsideConsents {
    private static final String TEXT_VERSION = "1";

    /**
     * An agreement that stands.
     *
     * @param host one host name, or the key of a provider for all of its hosts
     */
    public record OutsideConsent(String host, Instant agreedAt) {
        /** Whether it lets content of that provider load. */
        public boolean isOf(OutsideProvider provider) {
            return host.equals(provider.key()) || provider.serves(host);
        }

        static OutsideConsent of(ResultSet row, int number) throws SQLException {
            return new OutsideConsent(
                    row.getString("host"),
                    row.getObject("agreed_at", OffsetDateTime.class).toInstant());
        }
    }

    private final JdbcClient jdbc;
    private final Evidence evidence;

    OutsideConsents(JdbcClient jdbc, Evidence evidence) {
        this.jdbc = jdbc;
        this.evidence = evidence;
    }

    public List<OutsideConsent> of(PersonId person) {
        return jdbc.sql("select host, agreed_at from privacy.outside_consent where person_id = ? order by host")
                .param(person.value())
                .query(OutsideConsent::of)
                .list();
    }

    /**
     * @param host a host name, or the key of a provider
     * @param text the words the person agreed to, in that language
     */
    @Transactional
    public void agree(PersonId person, String host, String text, String language) {
        int added = jdbc.sql("""
                        insert into privacy.outside_consent (academy_id, person_id, host) values (?, ?, ?)
                        on conflict (academy_id, person_id, host) do nothing""")
                .param(CurrentAcademy.id().value())
                .param(person.value())
                .param(host)
                .update();
        if (added == 1) {
            evidence.add(person, "outside_content.agreed", text, TEXT_VERSION, language);
        }
    }

    @Transactional
    public void withdraw(PersonId person, String host, String text, String language) {
        int removed = jdbc.sql("delete from privacy.outside_consent where person_id = ? and host = ?")
                .param(person.value())
                .param(host)
                .update();
        if (removed == 1) {
            evidence.add(person, "outside_content.withdrawn", text, TEXT_VERSION, language);
        }
    }

    /** Takes back every agreement that lets content of that provider load. */
    @Transactional
    public void withdraw(PersonId person, OutsideProvider provider, String text, String language) {
        of(person).stream().filter(it -> it.isOf(provider)).forEach(it -> withdraw(person, it.host(), text, language));
    }
}
