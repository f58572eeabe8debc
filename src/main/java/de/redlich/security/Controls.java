package de.redlich.security;

import de.redlich.privacy.Evidence;
import de.redlich.privacy.SecurityEvent;
import de.redlich.privacy.SecurityEvent.Kind;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether what protects the data is still switched on: walls between academies, chains of evidence and events. */
@Component
class Controls {
    private final JdbcClient jdbc;
    private final Events events;
    private final Evidence evidence;
    private final ApplicationEventPublisher publisher;

    Controls(JdbcClient jdbc, Events events, Evidence evidence, ApplicationEventPublisher publisher) {
        this.jdbc = jdbc;
        this.events = events;
        this.evidence = evidence;
        this.publisher = publisher;
    }

    /** For the current academy; announces what is wrong. */
    void check() {
        disabled()
                .forEach(it -> publisher.publishEvent(
                        SecurityEvent.of(Kind.CONTROL_DISABLED).saying(it).concerning(it)));
        events.firstBroken().ifPresent(number -> broken("security.event"));
        evidence.firstBroken().ifPresent(number -> broken("privacy.evidence"));
    }

    private void broken(String chain) {
        publisher.publishEvent(SecurityEvent.of(Kind.CHAIN_BROKEN).saying(chain).concerning(chain));
    }

    /** Tables whose wall is open, and triggers that are switched off. */
    List<String> disabled() {
        var found = new ArrayList<>(jdbc.sql("""
                        select n.nspname || '.' || c.relname
                          from pg_class c
                          join pg_namespace n on n.oid = c.relnamespace
                          join pg_attribute a on a.attrelid = c.oid and a.attname = 'academy_id' and not a.attisdropped
                         where c.relkind in ('r', 'p') and not c.relispartition
                           and not (c.relrowsecurity and c.relforcerowsecurity)
                         order by 1""").query(String.class).list());
        found.addAll(jdbc.sql("""
                        select t.tgrelid::regclass || ' ' || t.tgname from pg_trigger t
                         where not t.tgisinternal and t.tgenabled = 'D' order by 1""").query(String.class).list());
        return found;
    }
}
