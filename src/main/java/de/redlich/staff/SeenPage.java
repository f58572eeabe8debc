package de.redlich.staff;

import de.redlich.account.People;
import de.redlich.account.SignedIn;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** „Wer hat meine Daten gesehen“: each look of the staff, with role and reason. */
@Controller
class SeenPage {
    private final Looks looks;
    private final CoursesOfPeople courses;
    private final People people;

    SeenPage(Looks looks, CoursesOfPeople courses, People people) {
        this.looks = looks;
        this.courses = courses;
        this.people = people;
    }

    @GetMapping("/meine-daten/zugriffe")
    String show(SignedIn me, Model model) {
        var taken = courses.takenBy(me.id());
        var seen = looks.of(me.id(), taken);
        model.addAttribute("seen", seen);
        model.addAttribute("titles", courses.titles(taken));
        model.addAttribute(
                "names",
                people.names(
                        seen.stream()
                                .map(Looks.Seen::who)
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet()),
                        "staff_acts"));
        return "staff/seen";
    }
}
