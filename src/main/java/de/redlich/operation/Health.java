package de.redlich.operation;

import de.redlich.mail.MailState;
import de.redlich.page.Open;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code GET /health} on any host: 200 once all that the start promises can be served, the demo too where one was asked for; 503
 * before that, while the program ends, and while the database is out of reach.
 */
@RestController
@Open
class Health {
    private static final int SECONDS = 2;

    private final DataSource dataSource;
    private final MailState mail;
    private final ApplicationAvailability availability;

    Health(DataSource dataSource, MailState mail, ApplicationAvailability availability) {
        this.dataSource = dataSource;
        this.mail = mail;
        this.availability = availability;
    }

    @GetMapping("/health")
    ResponseEntity<Map<String, String>> health() {
        var database = database();
        var ready = availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC;
        var answer = new LinkedHashMap<String, String>();
        answer.put("status", !database ? "down" : ready ? "up" : "starting or ending");
        answer.put("database", database ? "up" : "down");
        answer.put("mail", mail.hasServer() ? "up" : "waits for REDLICH_SMTP");
        return ResponseEntity.status(database && ready ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .header("Cache-Control", "no-store")
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer);
    }

    boolean database() {
        try (var connection = dataSource.getConnection()) {
            return connection.isValid(SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }
}
