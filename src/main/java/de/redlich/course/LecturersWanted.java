package de.redlich.course;

import de.redlich.academy.Academies;
import de.redlich.academy.Academy;
import de.redlich.academy.CurrentAcademy;
import de.redlich.page.Page;
import de.redlich.page.Problems;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where operators find somebody for courses that nobody can write any more, or whose lecturer cannot hand them over. */
@Controller
@RequestMapping("/betrieb/kurse")
class LecturersWanted {
    record Place(Academy academy, List<TaughtCourse> bereft) {}

    private final Academies academies;
    private final Handovers handovers;
    private final Courses courses;

    LecturersWanted(Academies academies, Handovers handovers, Courses courses) {
        this.academies = academies;
        this.handovers = handovers;
        this.courses = courses;
    }

    @GetMapping
    String all(Model model) {
        var places = new ArrayList<Place>();
        academies.all().stream().filter(it -> it.kind() == Academy.Kind.SCHOOL).forEach(it -> places.add(place(it)));
        model.addAttribute("places", places);
        return "course/lecturerswanted";
    }

    @GetMapping("/{academy}")
    String show(@PathVariable String academy, Model model) {
        return show(place(named(academy)), Set.of(), "", "", Problems.none(), model);
    }

    @PostMapping("/{academy}")
    String entrust(
            @PathVariable String academy,
            @RequestParam(name = "kurs", defaultValue = "") Set<String> chosen,
            @RequestParam(name = "von", defaultValue = "") String former,
            @RequestParam(name = "an", defaultValue = "") String next,
            Page page,
            HttpServletResponse response,
            Model model) {
        var where = named(academy);
        var problems = in(where, () -> entrust(chosen, former, next, page));
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(place(where), chosen, former, next, problems, model);
        }
        return "redirect:/betrieb/kurse/" + academy + "?hinweis=course.handedover";
    }

    /** @param former whose courses all go, given or not; beside those chosen from the ones that nobody has */
    private Problems entrust(Set<String> chosen, String former, String next, Page page) {
        var problems = Problems.none();
        var to = handovers.lecturer(next);
        if (to.isEmpty()) {
            problems.add("an", page.t("course.handover.problem.nobody"));
        }
        var from = handovers.anybody(former);
        var theirs = from.map(courses::byLecturer).orElse(List.of()).stream()
                .map(TaughtCourse::id)
                .toList();
        var bereft = handovers.withoutLecturer().stream()
                .map(TaughtCourse::id)
                .filter(it -> chosen.contains(it.value().toString()) && !theirs.contains(it))
                .toList();
        if (!former.isBlank() && (theirs.isEmpty() || from.equals(to))) {
            problems.add("von", page.t("course.handover.problem.teachesnothing"));
        } else if (theirs.isEmpty() && bereft.isEmpty()) {
            problems.add("kurs", page.t("course.handover.problem.none"));
        }
        if (problems.isEmpty()) {
            from.ifPresent(it -> handovers.handOver(it, theirs, to.orElseThrow()));
            handovers.entrust(bereft, to.orElseThrow());
        }
        return problems;
    }

    private Place place(Academy academy) {
        return in(academy, () -> new Place(academy, handovers.withoutLecturer()));
    }

    private Academy named(String slug) {
        return academies.named(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static <T> T in(Academy academy, Supplier<T> work) {
        var answer = new ArrayList<T>(1);
        CurrentAcademy.run(academy, () -> answer.add(work.get()));
        return answer.getFirst();
    }

    private static String show(
            Place place, Set<String> marked, String former, String next, Problems problems, Model model) {
        model.addAttribute("place", place);
        model.addAttribute("marked", marked);
        model.addAttribute("former", former);
        model.addAttribute("next", next);
        model.addAttribute("problems", problems);
        return "course/entrusting";
    }
}
