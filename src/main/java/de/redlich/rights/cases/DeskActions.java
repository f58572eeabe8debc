package de.redlich.rights.cases;

import de.redlich.account.SignedIn;
import de.redlich.certificate.CertificateId;
import de.redlich.privacy.calendar.LegalClock;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where privacy officers do something with a request. What cannot be done in its state is said, not done. */
@Controller
@RequestMapping("/datenschutzstelle/anliegen/{id}")
class DeskActions {
    private static final int LONGEST = 20_000;

    private final Handling handling;
    private final Requests requests;
    private final Recipients recipients;
    private final Templates templates;
    private final Workplace workplace;
    private final LegalClock clock;

    DeskActions(
            Handling handling,
            Requests requests,
            Recipients recipients,
            Templates templates,
            Workplace workplace,
            LegalClock clock) {
        this.handling = handling;
        this.requests = requests;
        this.recipients = recipients;
        this.templates = templates;
        this.workplace = workplace;
        this.clock = clock;
    }

    /** Who does something with a request, and what they wrote. */
    record Work(Request request, SignedIn staff, String words) {
        /** @throws NotNow when nothing was written: an empty answer is none */
        String written() {
            if (words.isBlank() || words.length() > LONGEST) {
                throw new NotNow("nothing was written");
            }
            return words.strip().replace("\r\n", "\n");
        }
    }

    @PostMapping("/{act}")
    String act(
            SignedIn me,
            @PathVariable UUID id,
            @PathVariable String act,
            @RequestParam(defaultValue = "") String words,
            Model model,
            HttpServletResponse response) {
        var wanted = Act.at(act).orElseThrow(DeskActions::unknown);
        var request = request(id);
        try {
            if (!wanted.isPossible(request, clock.now())) {
                throw new NotNow("request " + request.reference() + " is " + request.state());
            }
            wanted.run(this, new Work(request, me, words));
            return shown(request, wanted.name());
        } catch (NotNow tooLate) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return workplace.show(request(id), wanted, words, model);
        }
    }

    @PostMapping("/zertifikate/{certificate}")
    String reissue(SignedIn me, @PathVariable UUID id, @PathVariable UUID certificate) {
        var request = request(id);
        try {
            handling.reissue(request.id(), me, new CertificateId(certificate));
            return shown(request, "reissued");
        } catch (NotNow tooLate) {
            return shown(request, "notnow");
        }
    }

    Handling handling() {
        return handling;
    }

    Recipients recipients() {
        return recipients;
    }

    Templates templates() {
        return templates;
    }

    private Request request(UUID id) {
        return requests.find(new RequestId(id)).orElseThrow(DeskActions::unknown);
    }

    private static String shown(Request request, String notice) {
        return "redirect:" + request.deskPath() + "?hinweis=rights." + notice;
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
