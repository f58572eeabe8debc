package de.redlich.certificate;

import de.redlich.certificate.sheet.Wording;
import de.redlich.page.Open;
import de.redlich.page.Page;
import de.redlich.page.Problems;
import de.redlich.page.Texts;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Anyone who holds a certificate learns whether it is genuine, and no more than the paper says. */
@Open
@Controller
class Verification {
    private final Certificates certificates;
    private final Texts texts;

    Verification(Certificates certificates, Texts texts) {
        this.certificates = certificates;
        this.texts = texts;
    }

    @GetMapping("/zertifikate")
    String form(@RequestParam(defaultValue = "") String code, Page page, HttpServletResponse response, Model model) {
        var read = Code.read(code);
        if (read.isPresent()) {
            return "redirect:/zertifikate/" + read.get().grouped();
        }
        model.addAttribute("typed", code);
        if (!code.isBlank()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("problems", Problems.none().add("code", page.t("certificate.verify.unreadable")));
        }
        return "certificate/verify";
    }

    @GetMapping("/zertifikate/{typed}")
    String certificate(@PathVariable String typed, Page page, HttpServletResponse response, Model model) {
        keepPrivate(response);
        var certificate = Code.read(typed).flatMap(certificates::withCode);
        if (certificate.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            model.addAttribute("typed", typed);
            return "certificate/unknown";
        }
        model.addAttribute("certificate", certificate.get());
        model.addAttribute("words", new Wording(texts, page.language()));
        return certificate.get().valid() ? "certificate/valid" : "certificate/revoked";
    }

    /** Whoever was given the address may read the page; search engines, caches and other sites get nothing of it. */
    private static void keepPrivate(HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
    }
}
