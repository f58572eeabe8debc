package de.redlich.security;

import de.redlich.academy.CurrentAcademy;
import de.redlich.account.SignedIn;
import de.redlich.page.Page;
import de.redlich.page.Problems;
import de.redlich.privacy.Catalogues;
import de.redlich.privacy.Purpose;
import de.redlich.privacy.calendar.LegalClock;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The file of impact assessments: one for each purpose of the catalogue, in versions. */
@Controller
@RequestMapping("/datenschutzstelle/folgenabschaetzung")
class AssessmentController {
    private static final List<String> TEXTS = List.of("description", "necessity", "risks", "measures");
    private static final int LONGEST = 20_000;

    private final Assessments assessments;
    private final Catalogues catalogues;
    private final LegalClock clock;

    AssessmentController(Assessments assessments, Catalogues catalogues, LegalClock clock) {
        this.assessments = assessments;
        this.catalogues = catalogues;
        this.clock = clock;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("purposes", purposes());
        model.addAttribute(
                "latest", assessments.latest().stream().collect(Collectors.toMap(Assessment::processing, it -> it)));
        model.addAttribute("today", clock.today());
        return "security/assessments";
    }

    @GetMapping("/{processing}")
    String show(@PathVariable String processing, Model model) {
        return show(purpose(processing), Map.of(), Problems.none(), model);
    }

    @PostMapping("/{processing}")
    String write(
            SignedIn me,
            @PathVariable String processing,
            @RequestParam Map<String, String> typed,
            Page page,
            Model model,
            HttpServletResponse response) {
        var purpose = purpose(processing);
        var problems = Problems.none();
        for (var field : TEXTS) {
            var written = typed.getOrDefault(field, "");
            if (written.isBlank() || written.length() > LONGEST) {
                problems.add(field, page.t("security.problem.empty"));
            }
        }
        var decision = Arrays.stream(Assessment.Decision.values())
                .filter(it -> it.name().equals(typed.get("decision")))
                .findFirst();
        if (decision.isEmpty()) {
            problems.add("decision", page.t("security.problem.decision"));
        }
        var review = day(typed.getOrDefault("review_on", ""));
        if (review.isEmpty()) {
            problems.add("review_on", page.t("security.problem.review"));
        }
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(purpose, typed, problems, model);
        }
        assessments.write(
                me,
                new Assessment(
                        processing,
                        0,
                        typed.getOrDefault("description", "").strip(),
                        typed.getOrDefault("necessity", "").strip(),
                        typed.getOrDefault("risks", "").strip(),
                        typed.getOrDefault("measures", "").strip(),
                        decision.orElseThrow(),
                        review.orElseThrow(),
                        clock.now()));
        return "redirect:/datenschutzstelle/folgenabschaetzung/" + processing + "?hinweis=security.assessmentwritten";
    }

    /** What was typed, or else the words of the version that holds. */
    private String show(Purpose purpose, Map<String, String> typed, Problems problems, Model model) {
        var versions = assessments.of(purpose.key());
        var fields = new HashMap<String, String>();
        versions.stream().findFirst().ifPresent(it -> {
            fields.put("description", it.description());
            fields.put("necessity", it.necessity());
            fields.put("risks", it.risks());
            fields.put("measures", it.measures());
            fields.put("decision", it.decision().name());
        });
        fields.put("review_on", clock.today().plusYears(1).toString());
        fields.putAll(typed);
        model.addAttribute("purpose", purpose);
        model.addAttribute("versions", versions);
        model.addAttribute("typed", fields);
        model.addAttribute("problems", problems);
        return "security/assessment";
    }

    /** A day to come. */
    private Optional<LocalDate> day(String written) {
        try {
            return Optional.of(LocalDate.parse(written)).filter(it -> it.isAfter(clock.today()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private Purpose purpose(String key) {
        return purposes().stream()
                .filter(it -> it.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private List<Purpose> purposes() {
        return catalogues.of(CurrentAcademy.get().slug()).purposes().stream()
                .filter(it -> !it.planned())
                .toList();
    }
}
