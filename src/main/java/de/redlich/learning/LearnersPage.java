package de.redlich.learning;

import de.redlich.account.Role;
import de.redlich.account.SignedIn;
import de.redlich.staff.Looks;
import de.redlich.staff.Rights;
import de.redlich.staff.Task;
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

/** Who is where, for the lecturer of a course and those who grade in it. */
@Controller
class LearnersPage {
    private final Learners learners;
    private final Rights rights;
    private final Looks looks;

    LearnersPage(Learners learners, Rights rights, Looks looks) {
        this.learners = learners;
        this.rights = rights;
        this.looks = looks;
    }

    @GetMapping("/lehre/kurse/{slug}/lernende")
    String learners(
            @PathVariable String slug, @RequestParam(required = false) @Nullable UUID nach, SignedIn me, Model model) {
        model.addAttribute("slug", slug);
        model.addAttribute("first", nach == null);
        model.addAttribute(
                "group", learners.of(slug, lecturerFor(me, slug), nach).orElseThrow(Missing::page));
        looks.atCourse(me, Task.ACCOMPANY, slug);
        return "learning/learners";
    }

    @GetMapping("/lehre/kurse/{slug}/lernende/{enrolment}/bild")
    ResponseEntity<byte[]> portrait(@PathVariable String slug, @PathVariable UUID enrolment, SignedIn me) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(learners.portrait(slug, lecturerFor(me, slug), enrolment).orElseThrow(Missing::page));
    }

    /** Who grades in a course sees what its lecturer sees. */
    private Learners.Whose lecturerFor(SignedIn me, String slug) {
        return new Learners.Whose(me.id(), rights.holds(me.id(), Role.GRADER, slug));
    }
}
