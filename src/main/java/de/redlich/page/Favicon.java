package de.redlich.page;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/** The academy's sign for browsers that ask for it where it always was; pages name the drawn logo themselves. */
@Controller
@Open
class Favicon {
    private final Assets assets;

    Favicon(Assets assets) {
        this.assets = assets;
    }

    @GetMapping({"/favicon.ico", "/apple-touch-icon.png"})
    ResponseEntity<byte[]> icon(Page page) {
        Brand brand = page.brand();
        return assets.find("page/icon-" + (brand == null ? "" : brand.slug()) + ".png")
                .map(icon -> ResponseEntity.ok()
                        .contentType(MediaType.IMAGE_PNG)
                        .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
                        .body(icon.bytes()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
