package de.redlich.operation;

import de.redlich.mail.MailState;
import de.redlich.page.Open;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /health} on any host: 200 once pages can be served, 503 while the database is out of reach. */
@RestController
@Open
class Health {
    private static final int SECONDS = 2;

    private final DataSource dataSource;
    private final MailState mail;

    Health(DataSource dataSource, MailState mail) {
        this.dataSource = dataSource;
        this.mail = mail;
    }

    @GetMapping("/health")
    ResponseEntity<Map<String, String>> health() {
        var database = database();
        var answer = new LinkedHashMap<String, String>();
        answer.put("status", database ? "up" : "down");
        answer.put("database", database ? "up" : "down");
        answer.put("mail", mail.hasServer() ? "up" : "waits for REDLICH_SMTP");
        return ResponseEntity.status(database ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .header("Cache-Control", "no-store")
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
