package de.redlich.rights.copy;

import de.redlich.account.SignedIn;
import de.redlich.page.Page;
import de.redlich.page.Templates;
import de.redlich.page.paper.Letters;
import de.redlich.page.paper.PaperPrinter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The copy in its four forms: a page, a PDF, a ZIP of everything, and a ZIP for another provider. */
@Controller
@RequestMapping("/meine-daten/kopie")
class CopyFiles {
    private static final int MOST_ON_PAPER = 100;
    private static final int MOST_ON_PAGE = 250;

    private final FreshProof proof;
    private final Allowance allowance;
    private final Copies copies;
    private final CopyArchive archive;
    private final Templates templates;

    CopyFiles(FreshProof proof, Allowance allowance, Copies copies, CopyArchive archive, Templates templates) {
        this.proof = proof;
        this.allowance = allowance;
        this.copies = copies;
        this.archive = archive;
        this.templates = templates;
    }

    private interface Making {
        void to(OutputStream out) throws IOException;
    }

    @GetMapping("/seite")
    String page(
            SignedIn me,
            @RequestParam(name = "nachweis", defaultValue = "") String sign,
            Page page,
            Model model,
            HttpServletResponse response)
            throws IOException {
        if (isRefused(me, sign, response)) {
            return "redirect:/meine-daten/kopie";
        }
        model.addAttribute(
                "copy",
                copies.reading(
                        me.id(),
                        MOST_ON_PAGE,
                        it -> "/meine-daten/tabellen/" + it.table().name(),
                        text -> text,
                        page));
        archive.handedOver(me.id(), "page", page);
        return "rights/copy/reading";
    }

    @GetMapping("/auskunft.pdf")
    void pdf(
            SignedIn me,
            @RequestParam(name = "nachweis", defaultValue = "") String sign,
            Page page,
            HttpServletResponse response)
            throws IOException {
        hand(me, sign, "application/pdf", "rights.copy.file.pdf", page, response, out -> {
            var copy = copies.reading(me.id(), MOST_ON_PAPER, it -> "", Letters::readable, page);
            var paper = PaperPrinter.print(templates.render("rights/copy/paper", Map.of("page", page, "copy", copy)));
            archive.handedOver(me.id(), "pdf", page);
            out.write(paper);
        });
    }

    @GetMapping("/auskunft.zip")
    void zip(
            SignedIn me,
            @RequestParam(name = "nachweis", defaultValue = "") String sign,
            Page page,
            HttpServletResponse response)
            throws IOException {
        hand(
                me,
                sign,
                "application/zip",
                "rights.copy.file.zip",
                page,
                response,
                out -> archive.writeAll(me.id(), page, out));
    }

    @GetMapping("/mitnahme.zip")
    void portable(
            SignedIn me,
            @RequestParam(name = "nachweis", defaultValue = "") String sign,
            Page page,
            HttpServletResponse response)
            throws IOException {
        hand(
                me,
                sign,
                "application/zip",
                "rights.copy.file.portable",
                page,
                response,
                out -> archive.writePortable(me.id(), page, out));
    }

    private void hand(
            SignedIn me, String sign, String type, String name, Page page, HttpServletResponse response, Making making)
            throws IOException {
        if (isRefused(me, sign, response)) {
            return;
        }
        var place = allowance.place();
        if (place.isEmpty()) {
            response.sendRedirect("/meine-daten/kopie?nachweis=" + sign + "&hinweis=rights.copybusy");
            return;
        }
        try (var taken = place.get()) {
            response.setContentType(type);
            response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename(page.t(name, page.academyName()))
                            .build()
                            .toString());
            making.to(response.getOutputStream());
        } catch (RuntimeException failed) {
            if (!response.isCommitted()) {
                response.reset(); // the page that says so is no file
            }
            throw failed;
        }
    }

    /** Without a fresh proof, or too often: sent back to where it says so. */
    private boolean isRefused(SignedIn me, String sign, HttpServletResponse response) throws IOException {
        if (!proof.holds(me, sign)) {
            response.sendRedirect("/meine-daten/kopie?hinweis=rights.copyproof");
            return true;
        }
        if (allowance.isUsedUp(me.id())) {
            response.sendRedirect("/meine-daten/kopie?nachweis=" + sign + "&hinweis=rights.copyoften");
            return true;
        }
        return false;
    }
}
