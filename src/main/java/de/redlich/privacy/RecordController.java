package de.redlich.privacy;

import de.redlich.academy.Academies;
import de.redlich.academy.Academy;
import de.redlich.academy.CurrentAcademy;
import de.redlich.page.Page;
import java.nio.charset.StandardCharsets;
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

/** The record of processing of each academy for operators, to read and to hand to an authority. */
@Controller
class RecordController {
    private final Academies academies;
    private final Disclosures disclosures;
    private final Catalogues catalogues;

    RecordController(Academies academies, Disclosures disclosures, Catalogues catalogues) {
        this.academies = academies;
        this.disclosures = disclosures;
        this.catalogues = catalogues;
    }

    @GetMapping("/betrieb/verzeichnis")
    String show(@RequestParam(name = "akademie", required = false) @Nullable String slug, Page page, Model model) {
        Academy academy = academy(slug);
        model.addAttribute("academies", academies.all());
        model.addAttribute("academy", academy);
        model.addAttribute("record", record(academy, page));
        return "privacy/record";
    }

    @GetMapping("/betrieb/verzeichnis.json")
    ResponseEntity<byte[]> json(@RequestParam(name = "akademie", required = false) @Nullable String slug, Page page) {
        Academy academy = academy(slug);
        byte[] json = JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(record(academy, page));
        return file(academy, "json", MediaType.APPLICATION_JSON, json);
    }

    @GetMapping("/betrieb/verzeichnis.csv")
    ResponseEntity<byte[]> csv(@RequestParam(name = "akademie", required = false) @Nullable String slug, Page page) {
        Academy academy = academy(slug);
        byte[] csv = record(academy, page).csv(page).getBytes(StandardCharsets.UTF_8);
        return file(academy, "csv", new MediaType("text", "csv", StandardCharsets.UTF_8), csv);
    }

    private Academy academy(@Nullable String slug) {
        return Optional.ofNullable(slug)
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
