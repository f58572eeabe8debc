package de.redlich.guardian;

import de.redlich.account.SignedIn;
import de.redlich.page.Page;
import de.redlich.staff.Looks;
import de.redlich.staff.Task;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The privacy officers' view of families whose guardians disagree. */
@Controller
@RequestMapping("/datenschutzstelle/familien")
class FamiliesDesk {
    private final Disputes disputes;
    private final Looks looks;

    FamiliesDesk(Disputes disputes, Looks looks) {
        this.disputes = disputes;
        this.looks = looks;
    }

    @GetMapping
    String open(SignedIn me, Page page, Model model) {
        var open = disputes.open();
        var children = open.stream().map(Disputes.Dispute::child).toList();
        looks.at(me, Task.SETTLE_FAMILIES, children, page.t("guardian.families.look"));
        model.addAttribute("disputes", open);
        return "guardian/families";
    }

    @PostMapping("/{id}/aufhebung")
    String lift(SignedIn me, @PathVariable UUID id, Page page) {
        if (!disputes.lift(me.id(), id, new Declaration(page.t("guardian.families.lifting"), page.language()))) {
            throw Wards.unknown();
        }
        return "redirect:/datenschutzstelle/familien?hinweis=guardian.lifted";
    }
}
