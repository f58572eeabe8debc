package de.redlich.rights.cases;

import de.redlich.account.SignedIn;
import de.redlich.page.Choice;
import de.redlich.page.Page;
import de.redlich.page.Problems;
import de.redlich.privacy.Corrections;
import de.redlich.privacy.calendar.LegalClock;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
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

/** A person's own requests: what they asked for, until when we answer, what we answered; and what was put right. */
@Controller
@RequestMapping("/meine-daten")
class MyRequestsController {
    private static final int LONGEST = 10_000;
    private static final int LONGEST_ABOUT = 200;

    private final Requests requests;
    private final Steps steps;
    private final Intake intake;
    private final Handling handling;
    private final Recipients recipients;
    private final Corrections corrections;
    private final LegalClock clock;

    MyRequestsController(
            Requests requests,
            Steps steps,
            Intake intake,
            Handling handling,
            Recipients recipients,
            Corrections corrections,
            LegalClock clock) {
        this.requests = requests;
        this.steps = steps;
        this.intake = intake;
        this.handling = handling;
        this.recipients = recipients;
        this.corrections = corrections;
        this.clock = clock;
    }

    @GetMapping("/anliegen")
    String list(SignedIn me, Model model) {
        model.addAttribute("requests", requests.of(me.id()));
        model.addAttribute("now", clock.now());
        return "rights/cases/mine";
    }

    /**
     * @param kind preselected right
     * @param about what it is about, when a page sends somebody here
     */
    @GetMapping("/anliegen/neu")
    String form(
            @RequestParam(name = "art", defaultValue = "") String kind,
            @RequestParam(name = "zu", defaultValue = "") String about,
            Page page,
            Model model) {
        return form(kind, about, "", Problems.none(), page, model);
    }

    @PostMapping("/anliegen")
    String ask(
            SignedIn me,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String about,
            @RequestParam(defaultValue = "") String wish,
            Page page,
            Model model,
            HttpServletResponse response) {
        var right = Kind.of(kind);
        var problems = Problems.none();
        if (right.isEmpty()) {
            problems.add("kind", page.t("rights.cases.problem.kind"));
        }
        check("wish", wish, LONGEST, page, problems);
        if (about.length() > LONGEST_ABOUT) {
            problems.add("about", page.t("rights.cases.problem.long", page.n(LONGEST_ABOUT)));
        }
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(kind, about, wish, problems, page, model);
        }
        var id = intake.ask(me.id(), page.language(), right.get(), about.strip(), wish.strip());
        return "redirect:/meine-daten/anliegen/" + id.value() + "?hinweis=rights.asked";
    }

    @GetMapping("/anliegen/{id}")
    String show(SignedIn me, @PathVariable UUID id, Model model) {
        return show(mine(me, id), "", Problems.none(), model);
    }

    private String show(Request request, String words, Problems problems, Model model) {
        model.addAttribute("request", request);
        model.addAttribute("words", words);
        model.addAttribute("problems", problems);
        model.addAttribute(
                "steps", steps.of(request).stream().filter(Step::isForThePerson).toList());
        model.addAttribute("told", recipients.of(request));
        model.addAttribute("now", clock.now());
        return "rights/cases/request";
    }

    @PostMapping("/anliegen/{id}/nachricht")
    String say(
            SignedIn me,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String words,
            Page page,
            Model model,
            HttpServletResponse response) {
        var request = mine(me, id);
        var problems = Problems.none();
        check("words", words, LONGEST, page, problems);
        if (!request.isOpen()) {
            problems.add("words", page.t("rights.cases.problem.closed"));
        }
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(request, words, problems, model);
        }
        handling.say(me.id(), request.id(), words.strip());
        return "redirect:" + request.path() + "?hinweis=rights.said";
    }

    @GetMapping("/berichtigungen")
    String corrections(SignedIn me, Model model) {
        model.addAttribute("corrections", corrections.of(me.id()));
        return "rights/cases/corrections";
    }

    private String form(String kind, String about, String wish, Problems problems, Page page, Model model) {
        model.addAttribute("kinds", kinds(page));
        model.addAttribute("kind", kind);
        model.addAttribute("about", about);
        model.addAttribute("wish", wish);
        model.addAttribute("problems", problems);
        return "rights/cases/ask";
    }

    static List<Choice> kinds(Page page) {
        return Arrays.stream(Kind.values())
                .map(it -> new Choice(it.name(), page.t("rights.cases.kind." + it)))
                .toList();
    }

    static void check(String field, String words, int longest, Page page, Problems problems) {
        if (words.isBlank()) {
            problems.add(field, page.t("rights.cases.problem.empty"));
        } else if (words.replace("\r\n", "\n").length() > longest) {
            problems.add(field, page.t("rights.cases.problem.long", page.n(longest)));
        }
    }

    private Request mine(SignedIn me, UUID id) {
        return requests.find(new RequestId(id))
                .filter(it -> it.subject().equals(me.id()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
