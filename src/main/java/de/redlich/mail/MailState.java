package de.redlich.mail;

import de.redlich.academy.Academies;
import de.redlich.academy.CurrentAcademy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the post is doing, for health and the operators. */
@Component
public class MailState {
    private final JdbcClient jdbc;
    private final Academies academies;
    private final Postman postman;

    MailState(JdbcClient jdbc, Academies academies, Postman postman) {
        this.jdbc = jdbc;
        this.academies = academies;
        this.postman = postman;
    }

    /** Whether there is a mail server to deliver to; without one, mails wait. */
    public boolean hasServer() {
        return postman.hasServer();
    }

    /** How many messages of all academies are late by more than a minute. */
    public long late() {
        long[] late = {0};
        academies.all().forEach(academy -> CurrentAcademy.run(academy, () -> late[0] += lateHere()));
        return late[0];
    }

    private long lateHere() {
        return jdbc.sql(
                        "select count(*) from mail.message where state = 'QUEUED' and created_at < now() - interval '1 minute'")
                .query(Long.class)
                .single();
    }
}
