package de.redlich.rights.erasure;

import de.redlich.academy.Academies;
import de.redlich.academy.Academy;
import de.redlich.academy.CurrentAcademy;
import de.redlich.privacy.erasure.Brake;
import de.redlich.privacy.erasure.Erasure;
import de.redlich.privacy.erasure.Erasures;
import de.redlich.privacy.erasure.Erasures.Done;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** What operators see of erasures: how far they are, never whose; and the brake, which they can release. */
@Controller
@RequestMapping("/betrieb/loeschungen")
class OperatorController {
    /** @param most how many people may be erased within a day without anybody looking */
    record Desk(Academy academy, long most, List<Erasure> open, List<Done> done) {}

    private static final int LAST = 20;

    private final Erasures erasures;
    private final Brake brake;
    private final Academies academies;

    OperatorController(Erasures erasures, Brake brake, Academies academies) {
        this.erasures = erasures;
        this.brake = brake;
        this.academies = academies;
    }

    @GetMapping
    String show(Model model) {
        var desks = new ArrayList<Desk>();
        for (var academy : academies.all()) {
            CurrentAcademy.run(
                    academy,
                    () -> desks.add(new Desk(academy, brake.most(), erasures.open(), erasures.lastDone(LAST))));
        }
        model.addAttribute("desks", desks);
        return "rights/erasure/operators";
    }

    @PostMapping("/{academy}/{id}/freigabe")
    String release(@PathVariable String academy, @PathVariable UUID id) {
        var where = academies.named(academy).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        CurrentAcademy.run(where, () -> erasures.release(id));
        return "redirect:/betrieb/loeschungen?hinweis=rights.released";
    }
}
