package de.redlich.learning;

import de.redlich.account.SignedIn;
import java.time.Instant;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes what a lesson's page reports while it is read. */
@RestController
class ProgressReports {
    private final LessonProgress progress;

    ProgressReports(LessonProgress progress) {
        this.progress = progress;
    }

    @PostMapping("/kurse/{slug}/lektionen/{number}/fortschritt")
    ResponseEntity<Void> report(
            @PathVariable String slug,
            @PathVariable int number,
            @RequestParam UUID view,
            @RequestParam int serial,
            @RequestParam(defaultValue = "") String block,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "0") int spent,
            SignedIn me) {
        var report = new Report(view, serial, block, offset, spent);
        var known = progress.record(slug, me.id(), number, report, Instant.now());
        return ResponseEntity.status(known ? HttpStatus.NO_CONTENT : HttpStatus.NOT_FOUND)
                .build();
    }
}
