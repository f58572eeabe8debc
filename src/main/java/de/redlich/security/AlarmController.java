package de.redlich.security;

import de.redlich.account.People;
import de.redlich.account.SignedIn;
import de.redlich.page.Page;
import de.redlich.page.Problems;
import de.redlich.privacy.PersonId;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What the security team sees: open alarms with who answers and until when, closed ones, and what today's events are. */
@Controller
@RequestMapping("/sicherheit")
class AlarmController {
    private static final int MOST = 200;
    private static final int LONGEST = 2000;

    private final Alarms alarms;
    private final Events events;
    private final People people;
    private final InstantSource time;

    AlarmController(Alarms alarms, Events events, People people, InstantSource time) {
        this.alarms = alarms;
        this.events = events;
        this.people = people;
        this.time = time;
    }

    @GetMapping
    String show(SignedIn me, Model model) {
        return show(me, Problems.none(), model);
    }

    @PostMapping("/alarme/{id}/uebernahme")
    String answer(SignedIn me, @PathVariable UUID id) {
        find(id);
        return "redirect:/sicherheit?hinweis=security."
                + (alarms.answer(id, me.id(), time.instant()) ? "answered" : "taken");
    }

    @PostMapping("/alarme/{id}/abschluss")
    String close(
            SignedIn me,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Page page,
            Model model,
            HttpServletResponse response) {
        find(id);
        if (reason.isBlank() || reason.length() > LONGEST) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            var problems = Problems.none().add("reason-" + id, page.t("security.alarm.noreason"));
            return show(me, problems, model);
        }
        if (!alarms.close(id, me.id(), reason.strip(), time.instant())) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        return "redirect:/sicherheit?hinweis=security.closed";
    }

    private String show(SignedIn me, Problems problems, Model model) {
        var now = time.instant();
        var all = alarms.all(MOST);
        model.addAttribute("open", all.stream().filter(Alarm::isOpen).toList());
        model.addAttribute("closed", all.stream().filter(it -> !it.isOpen()).toList());
        model.addAttribute("names", names(all));
        model.addAttribute("counts", events.counts(now.minus(Duration.ofDays(1))));
        model.addAttribute("now", now);
        model.addAttribute("me", me.id());
        model.addAttribute("problems", problems);
        return "security/alarms";
    }

    /** Colleagues are named; whom an alarm is about is not. */
    private Map<PersonId, String> names(List<Alarm> alarms) {
        return people.names(
                alarms.stream().flatMap(it -> it.answeredBy().stream()).toList(), "protection");
    }

    private Alarm find(UUID id) {
        return alarms.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
