package de.redlich.course;

import de.redlich.account.SignedIn;
import de.redlich.page.Open;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Serves a version's files. They never change, so browsers keep them; what could carry scripts is locked in. */
@Controller
@Open
class MaterialFiles {
    private final Materials materials;

    MaterialFiles(Materials materials) {
        this.materials = materials;
    }

    @GetMapping("/kurse/{slug}/material/{version}/{*path}")
    ResponseEntity<byte[]> file(@PathVariable UUID version, @PathVariable String path, Optional<SignedIn> me) {
        var viewer = me.map(SignedIn::id).orElse(null);
        var file = materials
                .visibleTo(viewer, new VersionId(version), "material" + Plain.text(path))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var answer = ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, typeFor(file.type()))
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=31536000, immutable")
                .header("X-Content-Type-Options", "nosniff");
        if (MediaTypes.active(file.type())) {
            answer.header("Content-Security-Policy", "sandbox; default-src 'none'");
        }
        if (!MediaTypes.shown(file.type())) {
            answer.header(HttpHeaders.CONTENT_DISPOSITION, download(path));
        }
        return answer.body(file.content());
    }

    private static String typeFor(String type) {
        if (type.startsWith("text/")) {
            return "text/plain;charset=utf-8";
        }
        return MediaTypes.shown(type) ? type : "application/octet-stream";
    }

    private static String download(String path) {
        return ContentDisposition.attachment()
                .filename(path.substring(path.lastIndexOf('/') + 1), java.nio.charset.StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
