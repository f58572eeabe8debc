package de.redlich.security;

import de.redlich.account.People;
import de.redlich.account.SignedIn;
import de.redlich.page.Page;
import de.redlich.page.Problems;
import de.redlich.staff.Looks;
import de.redlich.staff.Task;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The register of requests by authorities: nothing leaves before a second person has said „positiv“. */
@Controller
@RequestMapping("/datenschutzstelle/behoerden")
class AuthorityController {
    private static final int LONGEST = 10_000;

    private final AuthorityRequests requests;
    private final Check check;
    private final People people;
    private final Looks looks;

    AuthorityController(AuthorityRequests requests, Check check, People people, Looks looks) {
        this.requests = requests;
        this.check = check;
        this.people = people;
        this.looks = looks;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("requests", requests.all());
        return "security/authorities";
    }

    @GetMapping("/neu")
    String form(Model model) {
        return form(Map.of(), Problems.none(), model);
    }

    @PostMapping
    String receive(
            SignedIn me,
            @RequestParam Map<String, String> typed,
            Page page,
            Model model,
            HttpServletResponse response) {
        var problems = Problems.none();
        for (var field : new String[] {"authority", "officer", "file_number", "asked", "email"}) {
            var written = typed.getOrDefault(field, "");
            if (written.isBlank() || written.length() > LONGEST) {
                problems.add(field, page.t("security.problem.empty"));
            }
        }
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(typed, problems, model);
        }
        var id = check.receive(
                me,
                new AuthorityRequest.Intake(
                        typed.getOrDefault("authority", "").strip(),
                        typed.getOrDefault("officer", "").strip(),
                        typed.getOrDefault("file_number", "").strip(),
                        typed.getOrDefault("asked", "").strip(),
                        typed.containsKey("foreign_body")),
                typed.getOrDefault("email", "").strip(),
                typed.containsKey("silent"));
        return done(id, "received");
    }

    @GetMapping("/{id}")
    String show(SignedIn me, @PathVariable UUID id, Model model) {
        var request = found(id);
        if (!request.silent()) {
            looks.at(me, Task.ANSWER_AUTHORITIES, request.person(), request.reference());
        }
        var steps = requests.steps(request);
        model.addAttribute("request", request);
        model.addAttribute("steps", steps);
        model.addAttribute("me", me.id());
        model.addAttribute(
                "staff",
                people.names(
                        steps.stream().map(AuthorityRequests.Step::staff).collect(Collectors.toSet()),
                        "authorities_answered"));
        model.addAttribute("known", people.find(request.person()).isPresent());
        return "security/authority";
    }

    @PostMapping("/{id}/rueckruf")
    String authenticate(SignedIn me, @PathVariable UUID id, @RequestParam(defaultValue = "") String words) {
        check.authenticate(id, me, written(words));
        return done(id, "authenticated");
    }

    @PostMapping("/{id}/beurteilung")
    String assess(SignedIn me, @PathVariable UUID id, @RequestParam Map<String, String> typed) {
        var norm = Norm.of(typed.getOrDefault("norm", "")).orElseThrow(() -> new Locked("no law was named"));
        check.assess(id, me, norm, typed.containsKey("court_order"), written(typed.getOrDefault("words", "")));
        return done(id, "assessed");
    }

    @PostMapping("/{id}/freigabe")
    String approve(SignedIn me, @PathVariable UUID id, @RequestParam(defaultValue = "") String words) {
        check.approve(id, me, written(words));
        return done(id, "approved");
    }

    @PostMapping("/{id}/ablehnung")
    String refuse(SignedIn me, @PathVariable UUID id, @RequestParam(defaultValue = "") String words) {
        check.refuse(id, me, written(words));
        return done(id, "refused");
    }

    @PostMapping("/{id}/schweigen")
    String liftSilence(SignedIn me, @PathVariable UUID id, @RequestParam(defaultValue = "") String words) {
        check.liftSilence(id, me, written(words));
        return done(id, "lifted");
    }

    /** Shows the password once; it is stored nowhere. The same page hands out the file. */
    @PostMapping("/{id}/passwort")
    String password(@PathVariable UUID id, Model model, HttpServletResponse response) {
        var request = found(id);
        request.require(CheckState.RELEASED);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("request", request);
        model.addAttribute("password", AuthorityExport.password());
        return "security/release";
    }

    @PostMapping("/{id}/datei")
    ResponseEntity<byte[]> release(
            SignedIn me, @PathVariable UUID id, @RequestParam(defaultValue = "") String exportpasswort) {
        if (!AuthorityExport.isPassword(exportpasswort)) {
            throw new Locked("not a password of ours");
        }
        var zip = check.release(id, me, exportpasswort);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + found(id).reference() + ".zip\"")
                .body(zip);
    }

    @ExceptionHandler(Locked.class)
    String locked(HttpServletRequest asked) {
        var path = asked.getRequestURI();
        return "redirect:" + path.substring(0, path.lastIndexOf('/')) + "?hinweis=security.locked";
    }

    private static String form(Map<String, String> typed, Problems problems, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("problems", problems);
        return "security/receive";
    }

    private AuthorityRequest found(UUID id) {
        return requests.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String written(String words) {
        if (words.isBlank() || words.length() > LONGEST) {
            throw new Locked("nothing was written");
        }
        return words.strip();
    }

    private static String done(UUID id, String what) {
        return "redirect:/datenschutzstelle/behoerden/" + id + "?hinweis=security." + what;
    }
}
