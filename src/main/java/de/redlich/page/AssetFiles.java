package de.redlich.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * Serves assets. During a rolling upgrade a page of one version may ask a node of another: it gets the file it has, but not
 * for ever.
 */
@Open
@Controller
class AssetFiles {
    private final Assets assets;

    AssetFiles(Assets assets) {
        this.assets = assets;
    }

    @GetMapping("/assets/{version}/{*path}")
    ResponseEntity<byte[]> file(@PathVariable String version, @PathVariable String path, HttpServletRequest request) {
        String name = path.replaceFirst("^/", "");
        Asset asset = assets.find(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        boolean packed = asset.packed().length > 0 && takesGzip(request);
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, asset.type())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .header(HttpHeaders.CACHE_CONTROL, lifetime(version, name));
        if (packed) {
            answer.header(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        return answer.body(packed ? asset.packed() : asset.bytes());
    }

    private String lifetime(String version, String name) {
        return assets.isPresent(version, name) ? "public, max-age=31536000, immutable" : "no-cache";
    }

    private static boolean takesGzip(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT_ENCODING), "")
                .contains("gzip");
    }
}
