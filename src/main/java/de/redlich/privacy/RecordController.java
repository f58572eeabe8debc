package de.redlich.privacy;

import de.redlich.academy.Academies;
import de.redlich.academy.Academy;
import de.redlich.academy.CurrentAcademy;
import de.redlich.page.Page;
import de.redlich.page.Templates;
import de.redlich.page.paper.PaperPrinter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.json.JsonMapper;

/** The record of processing: of each academy for operators, of their own for privacy officers, to read and to hand to an authority. */
@Controller
class RecordController {
    private static final String OFFICE = "/betrieb/verzeichnis";
    private static final String DESK = "/datenschutzstelle/verzeichnis";

    private final Academies academies;
    private final Disclosures disclosures;
    private final Catalogues catalogues;
    private final Templates templates;

    RecordController(Academies academies, Disclosures disclosures, Catalogues catalogues, Templates templates) {
        this.academies = academies;
        this.disclosures = disclosures;
        this.catalogues = catalogues;
        this.templates = templates;
    }

    @GetMapping({OFFICE, DESK})
    String show(@RequestParam(name = "akademie", required = false) @Nullable String slug, Page page, Model model) {
        Academy academy = academy(slug, page);
        model.addAttribute("academies", page.isAt(OFFICE) ? academies.all() : List.of());
        model.addAttribute("base", page.isAt(OFFICE) ? OFFICE : DESK);
        model.addAttribute("academy", academy);
        model.addAttribute("record", record(academy, page));
        return "privacy/record";
    }

    @GetMapping({OFFICE + ".json", DESK + ".json"})
    ResponseEntity<byte[]> json(@RequestParam(name = "akademie", required = false) @Nullable String slug, Page page) {
        Academy academy = academy(slug, page);
        byte[] json = JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(record(academy, page));
        return file(academy, "json", MediaType.APPLICATION_JSON, json);
    }

    @GetMapping({OFFICE + ".csv", DESK + ".csv"})
    ResponseEntity<byte[]> csv(@RequestParam(name = "akademie", required = false) @Nullable String slug, Page page) {
        Academy academy = academy(slug, page);
        byte[] csv = record(academy, page).csv(page).getBytes(StandardCharsets.UTF_8);
        return file(academy, "csv", new MediaType("text", "csv", StandardCharsets.UTF_8), csv);
    }

    @GetMapping({OFFICE + ".pdf", DESK + ".pdf"})
    ResponseEntity<byte[]> pdf(@RequestParam(name = "akademie", required = false) @Nullable String slug, Page page) {
        Academy academy = academy(slug, page);
        String words = templates.render(
                "privacy/recordpaper", Map.of("page", page, "academy", academy, "record", record(academy, page)));
        return file(academy, "pdf", MediaType.APPLICATION_PDF, PaperPrinter.print(words));
    }

    /** Operators may choose; at the desk it is always their own. */
    private Academy academy(@Nullable String slug, Page page) {
        return Optional.ofNullable(page.path().startsWith(OFFICE) ? slug : null)
                .map(it -> academies.named(it).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)))
                .orElseGet(CurrentAcademy::get);
    }

    private RecordOfProcessing record(Academy academy, Page page) {
        return RecordOfProcessing.of(
                disclosures.of(academy.slug(), page.language()), catalogues.wording(academy.slug()), page);
    }

    private static ResponseEntity<byte[]> file(Academy academy, String kind, MediaType type, byte[] content) {
        String name = "verzeichnis-" + academy.slug() + "." + kind;
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(content);
    }
}
