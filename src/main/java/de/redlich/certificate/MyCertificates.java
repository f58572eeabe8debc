package de.redlich.certificate;

import de.redlich.academy.AcademyAddress;
import de.redlich.account.SignedIn;
import de.redlich.certificate.sheet.Sheet;
import de.redlich.certificate.sheet.SheetPrinter;
import de.redlich.certificate.sheet.Wording;
import de.redlich.course.Courses;
import de.redlich.page.Page;
import de.redlich.page.Texts;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
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

/** What a learner has earned, to look at, to take home and to show. */
@Controller
class MyCertificates {
    private final Certificates certificates;
    private final Courses courses;
    private final AcademyAddress addresses;
    private final SheetPrinter printer;
    private final Texts texts;

    MyCertificates(
            Certificates certificates, Courses courses, AcademyAddress addresses, SheetPrinter printer, Texts texts) {
        this.certificates = certificates;
        this.courses = courses;
        this.addresses = addresses;
        this.printer = printer;
        this.texts = texts;
    }

    @GetMapping("/meine-zertifikate")
    String list(SignedIn me, Page page, Model model) {
        model.addAttribute("certificates", certificates.ofHolder(me.id()));
        model.addAttribute("words", new Wording(texts, page.language()));
        return "certificate/mine";
    }

    /** The page that greets a learner who has just completed a course. */
    @GetMapping("/kurse/{slug}/zertifikat")
    String earned(SignedIn me, @PathVariable String slug, Page page, Model model) {
        var certificate = courses.published(slug)
                .flatMap(course -> certificates.ofCourse(me.id(), course.id()))
                .orElseThrow(MyCertificates::notFound);
        model.addAttribute("certificate", certificate);
        model.addAttribute("address", addresses.absolute(certificate.address()));
        model.addAttribute("words", new Wording(texts, page.language()));
        return "certificate/earned";
    }

    @GetMapping("/meine-zertifikate/{id}")
    ResponseEntity<byte[]> pdf(SignedIn me, @PathVariable String id, Page page) {
        var certificate = read(id).flatMap(it -> certificates.ofHolder(me.id(), it))
                .filter(Certificate::valid)
                .orElseThrow(MyCertificates::notFound);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, fileName(certificate))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(printer.print(sheet(certificate, page)));
    }

    private Sheet sheet(Certificate certificate, Page page) {
        var achievement = certificate.achievement();
        return new Sheet(
                Objects.requireNonNull(page.brand(), "certificates belong to an academy"),
                certificate.language(),
                certificate.holder(),
                achievement.title(),
                achievement.language(),
                achievement.minutes(),
                achievement.lessons(),
                achievement.reached(),
                achievement.possible(),
                certificate.issuedAt(),
                certificate.code().grouped(),
                addresses.absolute(certificate.address()));
    }

    private String fileName(Certificate certificate) {
        var title = certificate
                .achievement()
                .title()
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        var heading = new Wording(texts, certificate.language()).t("sheet.heading");
        return ContentDisposition.inline()
                .filename(heading + "-" + title + ".pdf", StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    private static Optional<CertificateId> read(String id) {
        try {
            return Optional.of(new CertificateId(UUID.fromString(id)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
