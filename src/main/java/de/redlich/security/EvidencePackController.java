package de.redlich.security;

import de.redlich.academy.CurrentAcademy;
import de.redlich.page.Page;
import de.redlich.privacy.calendar.LegalClock;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Hands out the academy's evidence in one file. */
@Controller
class EvidencePackController {
    private final EvidencePack pack;
    private final LegalClock clock;

    EvidencePackController(EvidencePack pack, LegalClock clock) {
        this.pack = pack;
        this.clock = clock;
    }

    @GetMapping("/datenschutzstelle/nachweise.zip")
    ResponseEntity<byte[]> download(Page page) {
        var name = "nachweise-" + CurrentAcademy.get().slug() + "-" + clock.today() + ".zip";
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(pack.zip(page));
    }
}
