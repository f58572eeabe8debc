package de.redlich.certificate;

import de.redlich.page.ErrorPages;
import de.redlich.page.Open;
import de.redlich.page.Page;
import de.redlich.page.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Anyone with a certificate's code learns whether it is genuine, and no more than the paper says. */
@Open
@Controller
class Verification {
    private final Certificates certificates;

    Verification(Certificates certificates) {
        this.certificates = certificates;
    }

    @GetMapping("/zertifikate")
    String form(@RequestParam(required = false) @Nullable String code, Page page, HttpServletResponse response, Model model) {
        var read = Code.read(code == null ? "" : code);
        if (read.isPresent()) {
            return "redirect:/zertifikate/" + read.get().grouped();
        }
        model.addAttribute("typed", code == null ? "" : code);
        if (code != null && !code.isBlank()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("problems", Problems.none().with("code", page.t("certificate.form.unreadable")));
        }
        return "certificate/form";
    }

    @GetMapping("/zertifikate/{typed}")
    String certificate(@PathVariable String typed, HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setHeader("X-Robots-Tag", "noindex");
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        var certificate = Code.read(typed).flatMap(certificates::withCode);
        if (certificate.isEmpty()) {
            request.setAttribute(ErrorPages.REASON, "certificate.unknown");
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("certificate", certificate.get());
        return certificate.get().valid() ? "certificate/valid" : "certificate/revoked";
    }
}
