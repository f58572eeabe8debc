package de.redlich.certificate;

import de.redlich.academy.CurrentAcademy;
import de.redlich.account.SignedIn;
import de.redlich.certificate.sheet.SheetPrinter;
import de.redlich.page.Page;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** What a learner has earned, to look at and to take home. */
@Controller
class MyCertificates {
    private final Certificates certificates;
    private final Sheets sheets;
    private final SheetPrinter printer;

    MyCertificates(Certificates certificates, Sheets sheets, SheetPrinter printer) {
        this.certificates = certificates;
        this.sheets = sheets;
        this.printer = printer;
    }

    @GetMapping("/meine-zertifikate")
    String list(SignedIn me, Model model) {
        model.addAttribute("certificates", certificates.ofHolder(me.id()));
        return "certificate/mine";
    }

    @GetMapping("/meine-zertifikate/{id}")
    ResponseEntity<byte[]> pdf(SignedIn me, @PathVariable String id) {
        var certificate = certificates
                .ofHolder(me.id(), id(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var sheet = sheets.of(certificate);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, name(certificate))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(printer.print(sheet));
    }
}
