package de.redlich.staff;

import de.redlich.account.People;
import de.redlich.account.SignedIn;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The second person: agrees to looks or refuses them, and reviews emergencies. Whose data it is stays unnamed here. */
@Controller
@RequestMapping("/personal/freigaben")
class GrantsPage {
    private static final String HERE = "redirect:/personal/freigaben?hinweis=staff.";

    private final Grants grants;
    private final People people;

    GrantsPage(Grants grants, People people) {
        this.grants = grants;
        this.people = people;
    }

    @GetMapping
    String pending(SignedIn me, Model model) {
        var pending = grants.pending();
        model.addAttribute("pending", pending);
        model.addAttribute("me", me.id());
        model.addAttribute(
                "names",
                people.names(pending.stream().map(Clearance::staff).collect(Collectors.toSet()), "staff_acts"));
        return "staff/grants";
    }

    @PostMapping("/{id}/zustimmung")
    String approve(SignedIn me, @PathVariable UUID id) {
        return HERE + (grants.approve(id, me.id()) ? "approved" : "toolate");
    }

    @PostMapping("/{id}/ablehnung")
    String refuse(SignedIn me, @PathVariable UUID id) {
        return HERE + (grants.refuse(id, me.id()) ? "refused" : "toolate");
    }

    @PostMapping("/{id}/pruefung")
    String review(SignedIn me, @PathVariable UUID id, @RequestParam Clearance.Verdict verdict) {
        return HERE + (grants.review(id, me.id(), verdict) ? "reviewed" : "toolate");
    }
}
