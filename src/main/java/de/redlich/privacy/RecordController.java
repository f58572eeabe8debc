package de.redlich.privacy;

import de.redlich.page.Page;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.json.JsonMapper;

/** The record of processing for operators, to read and to hand to an authority. */
@Controller
class RecordController {
    private final Disclosures disclosures;
    private final Catalogues catalogues;

    RecordController(Disclosures disclosures, Catalogues catalogues) {
        this.disclosures = disclosures;
        this.catalogues = catalogues;
    }

    @GetMapping("/betrieb/verzeichnis")
    String page(Page page, Model model) {
        model.addAttribute("record", record(page));
        return "privacy/record";
    }

    @GetMapping("/betrieb/verzeichnis.json")
    ResponseEntity<byte[]> json(Page page) {
        byte[] json = JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(record(page));
        return file("verzeichnis.json", MediaType.APPLICATION_JSON, json);
    }

    @GetMapping("/betrieb/verzeichnis.csv")
    ResponseEntity<byte[]> csv(Page page) {
        byte[] csv = record(page).csv(page).getBytes(StandardCharsets.UTF_8);
        return file("verzeichnis.csv", new MediaType("text", "csv", StandardCharsets.UTF_8), csv);
    }

    private RecordOfProcessing record(Page page) {
        return RecordOfProcessing.of(disclosures.of(page), catalogues.wording(Disclosures.academy(page)), page);
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(content);
    }
}
