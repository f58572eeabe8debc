package de.redlich.security;

import de.redlich.academy.CurrentAcademy;
import de.redlich.account.SignedIn;
import de.redlich.page.Page;
import de.redlich.page.Problems;
import de.redlich.privacy.Catalogues;
import de.redlich.privacy.Evidence;
import de.redlich.privacy.Processor;
import de.redlich.privacy.ProcessorRegister;
import de.redlich.privacy.ProcessorRegister.Entry;
import de.redlich.privacy.calendar.LegalClock;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.json.JsonMapper;

/** The register of processors, kept by the privacy officers: entries are added, changed and ended, and their history stays. */
@Controller
@RequestMapping(ProcessorsController.DESK)
class ProcessorsController {
    static final String DESK = "/datenschutzstelle/auftragsverarbeiter";

    private final ProcessorRegister register;
    private final ProcessorForm form;
    private final ProcessorGate gate;
    private final Catalogues catalogues;
    private final Evidence evidence;
    private final LegalClock clock;
    private final TransactionTemplate transaction;

    ProcessorsController(
            ProcessorRegister register,
            ProcessorForm form,
            ProcessorGate gate,
            Catalogues catalogues,
            Evidence evidence,
            LegalClock clock,
            TransactionTemplate transaction) {
        this.register = register;
        this.form = form;
        this.gate = gate;
        this.catalogues = catalogues;
        this.evidence = evidence;
        this.clock = clock;
        this.transaction = transaction;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("entries", register.entries());
        model.addAttribute("today", clock.today());
        model.addAttribute("catalogue", catalogues.shipped());
        return "security/processors";
    }

    @GetMapping("/neu")
    String add(Model model) {
        return form(null, form.draft(), Problems.none(), model);
    }

    @PostMapping
    String add(
            SignedIn me,
            @RequestParam MultiValueMap<String, String> typed,
            Page page,
            Model model,
            HttpServletResponse response) {
        return write(me, null, typed, page, model, response);
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        var states = states(id);
        model.addAttribute("states", states);
        model.addAttribute("servers", gate.servers(states.getFirst().processor()));
        model.addAttribute("today", clock.today());
        model.addAttribute("catalogue", catalogues.shipped());
        return "security/processor";
    }

    @GetMapping("/{id}/eintrag")
    String edit(@PathVariable UUID id, Model model) {
        var entry = states(id).getFirst();
        return form(entry, ProcessorForm.of(entry.processor()), Problems.none(), model);
    }

    @PostMapping("/{id}/eintrag")
    String edit(
            SignedIn me,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            Page page,
            Model model,
            HttpServletResponse response) {
        return write(me, states(id).getFirst(), typed, page, model, response);
    }

    /** The contract ends today: nothing is sent any more from tomorrow on, and the entry stays to be read. */
    @PostMapping("/{id}/ende")
    String end(SignedIn me, @PathVariable UUID id) {
        var entry = states(id).getFirst();
        keep(me, id, entry.processor().endingOn(clock.today()));
        return "redirect:" + DESK + "/" + id + "?hinweis=security.processorended";
    }

    private String write(
            SignedIn me,
            @Nullable Entry before,
            MultiValueMap<String, String> typed,
            Page page,
            Model model,
            HttpServletResponse response) {
        var problems = Problems.none();
        var written = form.read(typed, page, problems);
        if (written.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(before, typed, problems, model);
        }
        var id = before == null ? UUID.randomUUID() : before.id();
        keep(me, id, written.get());
        return "redirect:" + DESK + "/" + id + "?hinweis=security.processorwritten";
    }

    private void keep(SignedIn me, UUID id, Processor processor) {
        transaction.executeWithoutResult(status -> {
            register.write(id, processor);
            evidence.add(
                    me.id(),
                    "security.processor_written",
                    JsonMapper.shared().writeValueAsString(processor),
                    "1",
                    me.language().code());
        });
    }

    private String form(@Nullable Entry before, MultiValueMap<String, String> typed, Problems problems, Model model) {
        model.addAttribute("before", before);
        model.addAttribute("typed", typed);
        model.addAttribute("catalogue", catalogues.of(CurrentAcademy.get().slug()));
        model.addAttribute("problems", problems);
        return "security/processorform";
    }

    private List<Entry> states(UUID id) {
        var states = register.states(id);
        if (states.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return states;
    }
}
