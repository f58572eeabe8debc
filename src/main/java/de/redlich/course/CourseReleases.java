package de.redlich.course;

import de.redlich.account.SignedIn;
import de.redlich.page.Page;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** From draft to published version: beginning a draft, comparing, publishing, and the import's report. */
@Controller
@RequestMapping("/lehre/kurse/{id}")
class CourseReleases {
    private final Publishing publishing;
    private final Teaching teaching;
    private final Drafts drafts;
    private final Comparison comparison;
    private final CourseTexts texts;

    CourseReleases(Publishing publishing, Teaching teaching, Drafts drafts, Comparison comparison, CourseTexts texts) {
        this.publishing = publishing;
        this.teaching = teaching;
        this.drafts = drafts;
        this.comparison = comparison;
        this.texts = texts;
    }

    @PostMapping("/entwurf")
    String revise(@PathVariable String id, SignedIn me) {
        publishing.revise(me.id(), teaching.course(me, id).id());
        return "redirect:/lehre/kurse/" + id + "?hinweis=course.revising";
    }

    @PostMapping("/veroeffentlichung")
    String publish(@PathVariable String id, SignedIn me) {
        try {
            publishing.publish(me.id(), teaching.course(me, id).id());
            return "redirect:/lehre/kurse/" + id + "?hinweis=course.published";
        } catch (NothingToPublish nothing) {
            return "redirect:/lehre/kurse/" + id + "?hinweis=course.unpublished";
        }
    }

    @GetMapping("/vergleich")
    String compare(@PathVariable String id, SignedIn me, Model model) {
        var course = teaching.course(me, id);
        if (course.draft() == null || course.published() == null) {
            throw Teaching.unknown();
        }
        model.addAttribute("course", course);
        model.addAttribute(
                "changes", comparison.of(course.published().id(), course.draft().id()));
        return "course/comparison";
    }

    @GetMapping("/bericht")
    String report(
            @PathVariable String id,
            @RequestParam(name = "gewicht", defaultValue = "") String weight,
            SignedIn me,
            Page page,
            Model model) {
        var course = teaching.course(me, id);
        var all = drafts.report(course.working().id()).stream()
                .map(note -> new Remark(note, texts.said(page, note.key(), note.args())))
                .toList();
        model.addAttribute("course", course);
        model.addAttribute("weight", weight);
        model.addAttribute("counts", Remark.counts(all));
        model.addAttribute("files", Remark.byFile(chosen(all, weight)));
        return "course/report";
    }

    private static List<Remark> chosen(List<Remark> all, String weight) {
        return weight.isEmpty()
                ? all
                : all.stream()
                        .filter(remark -> remark.weight().name().equalsIgnoreCase(weight))
                        .toList();
    }
}
