package de.redlich.privacy;

import de.redlich.page.Open;
import de.redlich.page.Page;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The public pages about data: privacy statement and cookies. */
@Controller
@Open
class StatementController {
    private final Statements statements;
    private final Disclosures disclosures;
    private final ObjectProvider<EditionPublishing> publishing;
    private final ObjectProvider<Editions> editions;

    StatementController(
            Statements statements,
            Disclosures disclosures,
            ObjectProvider<EditionPublishing> publishing,
            ObjectProvider<Editions> editions) {
        this.statements = statements;
        this.disclosures = disclosures;
        this.publishing = publishing;
        this.editions = editions;
    }

    @GetMapping("/datenschutz")
    String statement(Page page, Model model) {
        Disclosure disclosure = disclosures.of(page);
        model.addAttribute("disclosure", disclosure);
        Optional<Editions.Edition> edition =
                Optional.ofNullable(editions.getIfAvailable()).flatMap(Editions::newest);
        String academy = Disclosures.academy(page);
        model.addAttribute(
                "statement",
                edition.map(it -> statements.of(academy, page.academyName(), page.language(), disclosure, it.stand()))
                        .orElseGet(() -> statements.of(academy, page.academyName(), page.language(), disclosure)));
        model.addAttribute("archived", edition.isPresent());
        model.addAttribute(
                "unpublished", edition.map(it -> unpublished(it, page)).orElse(List.of()));
        return "privacy/statement";
    }

    /** The page always says what the software does now; what no edition says yet stands above it. */
    private List<String> unpublished(Editions.Edition edition, Page page) {
        EditionPublishing publisher = publishing.getObject();
        return publisher.words(StatementChange.between(edition.statementFacts(), publisher.facts()), page.language());
    }

    @GetMapping("/cookies")
    String cookies(Page page, Model model) {
        model.addAttribute("disclosure", disclosures.of(page));
        return "privacy/cookies";
    }
}
