package de.redlich.rights.cases;

import de.redlich.account.SignedIn;
import de.redlich.certificate.CertificateId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What privacy officers do with a request. What cannot be done in its state is said, not done. */
@Controller
@RequestMapping("/datenschutzstelle/anliegen/{id}")
class DeskActions {
    private static final int LONGEST = 20_000;

    private final Handling handling;
    private final Requests requests;
    private final Recipients recipients;
    private final Templates templates;

    DeskActions(Handling handling, Requests requests, Recipients recipients, Templates templates) {
        this.handling = handling;
        this.requests = requests;
        this.recipients = recipients;
        this.templates = templates;
    }

    @PostMapping("/uebernahme")
    String takeUp(SignedIn me, @PathVariable UUID id) {
        handling.takeUp(new RequestId(id), me);
        return done(id, "takenup");
    }

    @PostMapping("/identitaet")
    String askIdentity(SignedIn me, @PathVariable UUID id, @RequestParam(defaultValue = "") String words) {
        handling.askIdentity(new RequestId(id), me, written(words));
        return done(id, "identityasked");
    }

    @PostMapping("/identitaet/bestaetigung")
    String acceptIdentity(SignedIn me, @PathVariable UUID id, @RequestParam(defaultValue = "") String words) {
        handling.acceptIdentity(new RequestId(id), me, written(words));
        return done(id, "identityaccepted");
    }

    @PostMapping("/verlaengerung")
    String extend(SignedIn me, @PathVariable UUID id, @RequestParam(defaultValue = "") String words) {
        handling.extend(new RequestId(id), me, written(words));
        return done(id, "extended");
    }

    @PostMapping("/antwort")
    String answer(SignedIn me, @PathVariable UUID id, @RequestParam(defaultValue = "") String words) {
        handling.answer(new RequestId(id), me, written(words));
        return done(id, "answered");
    }

    @PostMapping("/ablehnung")
    String refuse(SignedIn me, @PathVariable UUID id, @RequestParam(defaultValue = "") String words) {
        var request = request(id);
        handling.refuse(request.id(), me, written(words), templates.notice(request));
        return done(id, "refused");
    }

    @PostMapping("/nachricht")
    String reply(SignedIn me, @PathVariable UUID id, @RequestParam(defaultValue = "") String words) {
        handling.reply(new RequestId(id), me, written(words));
        return done(id, "replied");
    }

    @PostMapping("/notiz")
    String note(SignedIn me, @PathVariable UUID id, @RequestParam(defaultValue = "") String words) {
        handling.note(new RequestId(id), me, written(words));
        return done(id, "noted");
    }

    @PostMapping("/pruefung")
    String review(SignedIn me, @PathVariable UUID id, @RequestParam(defaultValue = "") String words) {
        handling.review(new RequestId(id), me, written(words));
        return done(id, "reviewed");
    }

    @PostMapping("/empfaenger")
    String tellRecipients(SignedIn me, @PathVariable UUID id) {
        recipients.tell(request(id), me);
        return done(id, "recipientstold");
    }

    @PostMapping("/zertifikate/{certificate}")
    String reissue(SignedIn me, @PathVariable UUID id, @PathVariable UUID certificate) {
        handling.reissue(new RequestId(id), me, new CertificateId(certificate));
        return done(id, "reissued");
    }

    @ExceptionHandler(NotNow.class)
    String notNow(HttpServletRequest asked) {
        var path = asked.getRequestURI();
        var id = path.substring("/datenschutzstelle/anliegen/".length(), "/datenschutzstelle/anliegen/".length() + 36);
        return done(UUID.fromString(id), "notnow");
    }

    private Request request(UUID id) {
        return requests.find(new RequestId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** @throws NotNow when nothing was written: an empty answer is none */
    private static String written(String words) {
        if (words.isBlank() || words.length() > LONGEST) {
            throw new NotNow("nothing was written");
        }
        return words.strip().replace("\r\n", "\n");
    }

    private static String done(UUID id, String what) {
        return "redirect:/datenschutzstelle/anliegen/" + id + "?hinweis=rights." + what;
    }
}
