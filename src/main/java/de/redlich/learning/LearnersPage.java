package de.redlich.learning;

import de.redlich.account.SignedIn;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Who is where, for the lecturer of a course. */
@Controller
class LearnersPage {
    private final Learners learners;

    LearnersPage(Learners learners) {
        this.learners = learners;
    }

    @GetMapping("/lehre/kurse/{slug}/lernende")
    String learners(
            @PathVariable String slug, @RequestParam(required = false) @Nullable UUID nach, SignedIn me, Model model) {
        model.addAttribute("slug", slug);
        model.addAttribute("first", nach == null);
        model.addAttribute("group", learners.of(slug, me.id(), nach).orElseThrow(Missing::page));
        return "learning/learners";
    }

    @GetMapping("/lehre/kurse/{slug}/lernende/{enrolment}/bild")
    ResponseEntity<byte[]> portrait(@PathVariable String slug, @PathVariable UUID enrolment, SignedIn me) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(learners.portrait(slug, me.id(), enrolment).orElseThrow(Missing::page));
    }
}
