package de.redlich.rights.transfer;

import de.redlich.account.SignedIn;
import de.redlich.page.Page;
import de.redlich.page.Problems;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** „Mitbringen“: with the code of another provider a person sees what would come, and takes it over or not. */
@Controller
@RequestMapping("/meine-daten/mitbringen")
class ArrivalController {
    private final TakeOver takeOver;
    private final Arrivals arrivals;
    private final Brought brought;

    ArrivalController(TakeOver takeOver, Arrivals arrivals, Brought brought) {
        this.takeOver = takeOver;
        this.arrivals = arrivals;
        this.brought = brought;
    }

    /** Of a child nothing is kept that comes from elsewhere, and its guardians decide what goes elsewhere. */
    @ModelAttribute
    void notForChildren(Page page) {
        if (page.viewer() != null && page.viewer().child()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    @GetMapping
    String show(SignedIn me, Model model) {
        return show(me, Problems.none(), "", model);
    }

    @PostMapping
    String fetch(
            SignedIn me,
            @RequestParam(name = "code", defaultValue = "") String typed,
            Page page,
            Model model,
            HttpServletResponse response) {
        try {
            return "redirect:/meine-daten/mitbringen/" + takeOver.fetch(me.id(), typed);
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(me, Problems.none().add("code", page.t(refused.text())), typed, model);
        }
    }

    @GetMapping("/{id}")
    String look(SignedIn me, @PathVariable UUID id, Model model) {
        var arrival = arrivals.find(me.id(), id).orElseThrow(ArrivalController::notFound);
        if (arrival.payload() == null) {
            return "redirect:/meine-daten/mitbringen";
        }
        model.addAttribute("arrival", arrival);
        model.addAttribute("payload", arrival.payload());
        model.addAttribute(
                "here",
                arrival.payload().courses().stream().filter(takeOver::goesOn).toList());
        return "rights/transfer/arrival";
    }

    @PostMapping("/{id}/uebernahme")
    String take(SignedIn me, @PathVariable UUID id) {
        try {
            takeOver.take(me.id(), id);
        } catch (Refused gone) {
            throw notFound();
        }
        return "redirect:/meine-daten/mitbringen?hinweis=rights.broughtalong";
    }

    @PostMapping("/{id}/ablehnung")
    String refuse(SignedIn me, @PathVariable UUID id) {
        arrivals.refuse(me.id(), id);
        return "redirect:/meine-daten/mitbringen?hinweis=rights.notbrought";
    }

    private String show(SignedIn me, Problems problems, String typed, Model model) {
        model.addAttribute("problems", problems);
        model.addAttribute("typed", typed);
        model.addAttribute("courses", brought.courses(me.id()));
        model.addAttribute("certificates", brought.certificates(me.id()));
        return "rights/transfer/bringing";
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
