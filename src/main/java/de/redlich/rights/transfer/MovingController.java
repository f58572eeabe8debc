package de.redlich.rights.transfer;

import de.redlich.account.SignedIn;
import de.redlich.page.Page;
import de.redlich.page.Problems;
import de.redlich.rights.copy.FreshProof;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** „Umzug“: a person offers what was learnt here to another provider and gets a code for it, shown once. */
@Controller
@RequestMapping("/meine-daten/umzug")
class MovingController {
    private final HandOver handOver;
    private final Addresses addresses;
    private final FreshProof proof;

    MovingController(HandOver handOver, Addresses addresses, FreshProof proof) {
        this.handOver = handOver;
        this.addresses = addresses;
        this.proof = proof;
    }

    /** Of a child nothing is kept that comes from elsewhere, and its guardians decide what goes elsewhere. */
    @ModelAttribute
    void notForChildren(Page page) {
        if (page.viewer() != null && page.viewer().child()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    @GetMapping
    String ask(Model model) {
        model.addAttribute("problems", Problems.none());
        return "rights/transfer/moving";
    }

    @PostMapping
    String offer(
            SignedIn me,
            @RequestParam(name = "anbieter", defaultValue = "") String typed,
            @RequestParam(defaultValue = "") String password,
            Page page,
            Model model,
            HttpServletResponse response) {
        var problems = Problems.none();
        var recipient = addresses.of(typed);
        if (recipient.isEmpty()) {
            problems.add("anbieter", page.t("rights.transfer.problem.address"));
        }
        proof.problem(me, password).ifPresent(key -> problems.add("password", page.t(key)));
        model.addAttribute("problems", problems);
        if (!problems.isEmpty() || recipient.isEmpty()) {
            model.addAttribute("typed", typed);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return "rights/transfer/moving";
        }
        model.addAttribute("recipient", recipient.get());
        model.addAttribute("code", handOver.offer(me.id(), recipient.get()).written());
        model.addAttribute("minutes", Offers.HOLDS.toMinutes());
        return "rights/transfer/offered";
    }
}
