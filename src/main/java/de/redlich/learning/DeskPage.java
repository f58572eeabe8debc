package de.redlich.learning;

import de.redlich.account.SignedIn;
import java.time.Instant;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** A learner's own pages: the dashboard, and time spent. */
@Controller
class DeskPage {
    private final Desks desks;
    private final LearningTime time;

    DeskPage(Desks desks, LearningTime time) {
        this.desks = desks;
        this.time = time;
    }

    @GetMapping("/uebersicht")
    String overview(SignedIn me, Model model) {
        model.addAttribute("name", me.name());
        model.addAttribute("desk", desks.of(me.id(), Weeks.mondayOf(Instant.now())));
        return "learning/overview";
    }

    @GetMapping("/uebersicht/lernzeit")
    String time(SignedIn me, Model model) {
        model.addAttribute("courses", time.byCourse(me.id()));
        model.addAttribute("weeks", time.byWeek(me.id()));
        return "learning/time";
    }
}
