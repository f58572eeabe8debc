package de.redlich.rights.cases;

import de.redlich.account.SignedIn;
import de.redlich.page.Language;
import de.redlich.page.Page;
import de.redlich.page.Problems;
import de.redlich.privacy.calendar.LegalClock;
import de.redlich.staff.Looks;
import de.redlich.staff.Task;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
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

/** The privacy officers' list of requests, each with its clocks, and the form for what came by letter or mail. */
@Controller
@RequestMapping("/datenschutzstelle/anliegen")
class DeskController {
    private static final int SHOWN = 50;
    private static final int LONGEST = 20_000;

    private final Requests requests;
    private final Intake intake;
    private final Workplace workplace;
    private final LegalClock clock;
    private final Looks looks;

    DeskController(Requests requests, Intake intake, Workplace workplace, LegalClock clock, Looks looks) {
        this.requests = requests;
        this.intake = intake;
        this.workplace = workplace;
        this.clock = clock;
        this.looks = looks;
    }

    @GetMapping
    String list(Model model) {
        var open = requests.open();
        var closed = requests.closed(SHOWN);
        model.addAttribute("open", open);
        model.addAttribute("closed", closed);
        model.addAttribute("now", clock.now());
        return "rights/cases/desk";
    }

    @GetMapping("/neu")
    String form(Page page, Model model) {
        return form(Map.of(), Problems.none(), page, model);
    }

    @PostMapping
    String enter(
            SignedIn me,
            @RequestParam Map<String, String> typed,
            Page page,
            Model model,
            HttpServletResponse response) {
        var problems = Problems.none();
        var entered = read(typed, page, problems);
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(typed, problems, page, model);
        }
        var id = intake.enter(me, entered.orElseThrow());
        return "redirect:/datenschutzstelle/anliegen/" + id.value() + "?hinweis=rights.entered";
    }

    @GetMapping("/{id}")
    String show(SignedIn me, @PathVariable UUID id, Model model) {
        var request =
                requests.find(new RequestId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        looks.at(me, Task.ANSWER_REQUESTS, request.subject(), request.reference());
        return workplace.show(request, model);
    }

    private String form(Map<String, String> typed, Problems problems, Page page, Model model) {
        model.addAttribute("kinds", MyRequestsController.kinds(page));
        model.addAttribute("typed", typed);
        model.addAttribute("today", clock.today().toString());
        model.addAttribute("problems", problems);
        return "rights/cases/enter";
    }

    private Optional<Intake.Entered> read(Map<String, String> typed, Page page, Problems problems) {
        var kind = Kind.of(typed.getOrDefault("kind", ""));
        var channel = Channel.entered(typed.getOrDefault("channel", ""));
        var language = Language.of(typed.getOrDefault("language", "")).orElse(Language.DE);
        var received = received(typed.getOrDefault("received", ""));
        if (kind.isEmpty()) {
            problems.add("kind", page.t("rights.cases.problem.kind"));
        }
        if (channel.isEmpty()) {
            problems.add("channel", page.t("rights.cases.problem.channel"));
        }
        if (received.isEmpty()) {
            problems.add("received", page.t("rights.cases.problem.received"));
        }
        MyRequestsController.check("name", typed.getOrDefault("name", ""), 300, page, problems);
        MyRequestsController.check("wish", typed.getOrDefault("wish", ""), LONGEST, page, problems);
        var email = typed(typed, "email");
        if (email.filter(it -> !it.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")).isPresent()) {
            problems.add("email", page.t("rights.cases.problem.email"));
        }
        if (email.isEmpty() && typed(typed, "postal").isEmpty()) {
            problems.add("email", page.t("rights.cases.problem.reach"));
        }
        return problems.isEmpty()
                ? Optional.of(new Intake.Entered(
                        kind.orElseThrow(),
                        channel.orElseThrow(),
                        language,
                        new Request.Asker(typed(typed, "name"), email, typed(typed, "postal")),
                        typed.getOrDefault("wish", "").strip(),
                        received.orElseThrow()))
                : Optional.empty();
    }

    private static Optional<String> typed(Map<String, String> typed, String field) {
        return Optional.of(typed.getOrDefault(field, "").strip()).filter(it -> !it.isEmpty());
    }

    /** A day that has been; a letter does not arrive tomorrow. */
    private Optional<LocalDate> received(String written) {
        try {
            return Optional.of(LocalDate.parse(written))
                    .filter(it -> !it.isAfter(clock.today())
                            && it.isAfter(clock.today().minusYears(1)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
