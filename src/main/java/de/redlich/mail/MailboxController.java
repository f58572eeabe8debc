package de.redlich.mail;

import de.redlich.academy.CurrentAcademy;
import de.redlich.page.Open;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Shows the mails that development sends to nobody. There is nothing here when a real mail server is used. */
@Open
@Controller
class MailboxController {
    private final Optional<DevelopmentServer> server;

    MailboxController(Optional<DevelopmentServer> server) {
        this.server = server;
    }

    @GetMapping("/postfach")
    String all(Model model) {
        model.addAttribute("mails", mailbox().of(CurrentAcademy.get().slug()));
        return "mail/mailbox";
    }

    @GetMapping("/postfach/{key}")
    String one(@PathVariable String key, Model model) {
        var mail = mailbox().find(key, CurrentAcademy.get().slug()).orElseThrow(MailboxController::nothing);
        model.addAttribute("mail", mail);
        return "mail/mail";
    }

    private Mailbox mailbox() {
        return new Mailbox(server.orElseThrow(MailboxController::nothing).folder());
    }

    private static ResponseStatusException nothing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
