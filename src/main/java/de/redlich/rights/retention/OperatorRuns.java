package de.redlich.rights.retention;

import de.redlich.academy.Academies;
import de.redlich.academy.Academy;
import de.redlich.academy.CurrentAcademy;
import de.redlich.page.Page;
import de.redlich.privacy.retention.RunSoon;
import java.util.ArrayList;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** What operators see of the periods in all academies: counts, never people. Holds are the academies' own. */
@Controller
@RequestMapping("/betrieb/aufbewahrung")
class OperatorRuns {
    record Place(Academy academy, Desk.View view) {}

    private final Academies academies;
    private final Desk desk;
    private final RunSoon soon;

    OperatorRuns(Academies academies, Desk desk, RunSoon soon) {
        this.academies = academies;
        this.desk = desk;
        this.soon = soon;
    }

    @GetMapping
    String show(Page page, Model model) {
        var places = new ArrayList<Place>();
        for (var academy : academies.all()) {
            CurrentAcademy.run(academy, () -> places.add(new Place(academy, desk.view(page))));
        }
        model.addAttribute("places", places);
        return "rights/retention/operators";
    }

    @PostMapping("/{academy}/lauf")
    String run(@PathVariable String academy) {
        var where = academies.named(academy).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        CurrentAcademy.run(where, soon::ask);
        return "redirect:/betrieb/aufbewahrung?hinweis=rights.retentionasked";
    }
}
