package de.redlich.rights.copy;

import de.redlich.page.Page;
import de.redlich.privacy.PersonId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** The copy of a person's data for who answers for them. Who that is, and the proof of it, is the caller's matter. */
@Component
public class CopyForAnother {
    private final CopyArchive archive;
    private final Allowance allowance;

    CopyForAnother(CopyArchive archive, Allowance allowance) {
        this.archive = archive;
        this.allowance = allowance;
    }

    /** Writes the archive as the answer; false, with nothing written, when there were too many today or right now. */
    public boolean hand(PersonId person, Page page, HttpServletResponse response) throws IOException {
        if (allowance.isUsedUp(person)) {
            return false;
        }
        var place = allowance.place();
        if (place.isEmpty()) {
            return false;
        }
        try (var taken = place.get()) {
            response.setContentType("application/zip");
            response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename(page.t("rights.copy.file.zip", page.academyName()))
                            .build()
                            .toString());
            archive.writeAll(person, page, response.getOutputStream());
        }
        return true;
    }
}
