package de.redlich.privacy;

import de.redlich.academy.AcademyAddress;
import de.redlich.page.Open;
import de.redlich.page.Page;
import de.redlich.storage.Settings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Whom to tell about a security hole (RFC 9116). */
@Controller
@Open
class SecurityContact {
    /** The standard recommends less than a year. */
    private static final Duration VALID = Duration.ofDays(180);

    private final AcademyFiles files;
    private final AcademyAddress addresses;
    private final Settings settings;
    private final InstantSource time;

    SecurityContact(AcademyFiles files, AcademyAddress addresses, Settings settings, InstantSource time) {
        this.files = files;
        this.addresses = addresses;
        this.settings = settings;
        this.time = time;
    }

    @GetMapping("/.well-known/security.txt")
    ResponseEntity<String> show(Page page) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body("""
                        Contact: %s
                        Expires: %s
                        Preferred-Languages: de, en
                        Canonical: %s
                        """.formatted(
                                contact(page),
                                time.instant().truncatedTo(ChronoUnit.DAYS).plus(VALID),
                                addresses.absolute("/.well-known/security.txt")));
    }

    private String contact(Page page) {
        var written = settings.securityContact();
        return written != null
                ? written
                : "mailto:" + files.imprint(Disclosures.academy(page)).mail();
    }
}
