package de.redlich.course;

import de.redlich.account.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A lesson as learners will see it, before it is published. */
@Controller
class DraftPreview {
    private final Teaching teaching;
    private final Drafts drafts;
    private final OutsideContent outside;

    DraftPreview(Teaching teaching, Drafts drafts, OutsideContent outside) {
        this.teaching = teaching;
        this.drafts = drafts;
        this.outside = outside;
    }

    @GetMapping("/lehre/kurse/{id}/vorschau/{position}")
    String lesson(
            @PathVariable String id, @PathVariable int position, SignedIn me, HttpServletRequest request, Model model) {
        var course = teaching.course(me, id);
        var version = course.working();
        var lesson = drafts.lesson(version.id(), position).orElseThrow(Teaching::unknown);
        var outline = drafts.outline(version.id());
        var material = Course.materialAddress(course.slug(), version.id());
        model.addAttribute("course", course);
        model.addAttribute("version", version);
        model.addAttribute("lesson", lesson);
        model.addAttribute("outline", outline);
        model.addAttribute("reading", outside.reading(material, outline, lesson, Optional.of(me.id()), request));
        return "course/draftpreview";
    }
}
