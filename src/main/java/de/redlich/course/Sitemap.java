package de.redlich.course;

import de.redlich.academy.Academy;
import de.redlich.academy.AcademyAddress;
import de.redlich.academy.CurrentAcademy;
import de.redlich.page.Open;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.HtmlUtils;

/** Tells search engines what an academy shows to everybody (RFC 9309, sitemaps.org); the office is found by nobody. */
@Controller
@Open
class Sitemap {
    private static final List<String> PUBLIC =
            List.of("/", "/kurse", "/impressum", "/datenschutz", "/barrierefreiheit", "/transparenz");

    /** What shows nothing to somebody without an account, and certificates, which their owners show to whom they like. */
    private static final List<String> PRIVATE = List.of(
            "/uebersicht",
            "/einstellungen",
            "/meine-daten",
            "/meine-zertifikate",
            "/zertifikate/",
            "/lehre",
            "/betrieb",
            "/datenschutzstelle",
            "/postfach",
            "/anmelden");

    private final Courses courses;
    private final AcademyAddress addresses;

    Sitemap(Courses courses, AcademyAddress addresses) {
        this.courses = courses;
        this.addresses = addresses;
    }

    @GetMapping("/robots.txt")
    ResponseEntity<String> robots() {
        var rules = isHidden()
                ? "Disallow: /\n"
                : PRIVATE.stream().map(path -> "Disallow: " + path + "\n").collect(Collectors.joining()) + "\nSitemap: "
                        + addresses.absolute("/sitemap.xml") + "\n";
        return answer(MediaType.TEXT_PLAIN, "User-agent: *\n" + rules);
    }

    @GetMapping("/sitemap.xml")
    ResponseEntity<String> sitemap() {
        return answer(
                MediaType.APPLICATION_XML,
                pages().map(this::entry).collect(Collectors.joining("", """
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                """, "</urlset>\n")));
    }

    private Stream<String> pages() {
        return isHidden()
                ? Stream.empty()
                : Stream.concat(PUBLIC.stream(), courses.slugs().stream().map(slug -> "/kurse/" + slug));
    }

    private String entry(String path) {
        return "<url><loc>" + HtmlUtils.htmlEscape(addresses.absolute(path)) + "</loc></url>\n";
    }

    private static boolean isHidden() {
        return CurrentAcademy.get().kind() == Academy.Kind.OFFICE;
    }

    private static ResponseEntity<String> answer(MediaType type, String text) {
        return ResponseEntity.ok()
                .contentType(new MediaType(type, StandardCharsets.UTF_8))
                .body(text);
    }
}
