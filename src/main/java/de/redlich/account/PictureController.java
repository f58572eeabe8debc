package de.redlich.account;

import de.redlich.academy.Academy.Field;
import de.redlich.academy.CurrentAcademy;
import de.redlich.page.Page;
import de.redlich.page.Problems;
import de.redlich.storage.Blobs;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** The person's own profile picture. */
@Controller
@RequestMapping("/einstellungen/bild")
class PictureController {
    private static final String SAVED = "redirect:/einstellungen?hinweis=account.saved";

    private final SettingsPage settings;
    private final Pictures pictures;

    PictureController(SettingsPage settings, Pictures pictures) {
        this.settings = settings;
        this.pictures = pictures;
    }

    @GetMapping
    ResponseEntity<byte[]> show(SignedIn me) {
        return pictures.of(me.id())
                .map(bytes -> ResponseEntity.ok()
                        .contentType(MediaType.IMAGE_JPEG)
                        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                        .body(bytes))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping
    String put(
            SignedIn me,
            @RequestParam(required = false) @Nullable MultipartFile picture,
            Page page,
            Model model,
            HttpServletResponse response) {
        if (!CurrentAcademy.get().asks(Field.PICTURE)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var problems = Problems.none();
        if (picture == null || picture.isEmpty()) {
            problems.add("picture", page.t("account.problem.missing"));
            return settings.again(me, Map.of(), problems, page, model, response);
        }
        var image = RegistrationForm.uploaded(picture, page, problems);
        if (image.isEmpty()) {
            return settings.again(me, Map.of(), problems, page, model, response);
        }
        try {
            pictures.put(me.id(), image.get());
            return SAVED;
        } catch (Blobs.NoRoom e) {
            problems.add("picture", page.t("account.problem.picture.full"));
            var view = settings.again(me, Map.of(), problems, page, model, response);
            response.setStatus(HttpStatus.INSUFFICIENT_STORAGE.value());
            return view;
        }
    }

    @PostMapping("/entfernung")
    String remove(SignedIn me) {
        pictures.remove(me.id());
        return SAVED;
    }
}
