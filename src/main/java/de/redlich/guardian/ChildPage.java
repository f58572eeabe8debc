package de.redlich.guardian;

import de.redlich.account.ChildForm;
import de.redlich.account.Children;
import de.redlich.account.SignedIn;
import de.redlich.course.Courses;
import de.redlich.learning.Participation;
import de.redlich.page.Page;
import de.redlich.page.Problems;
import de.redlich.privacy.Editions;
import de.redlich.privacy.MyData;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One child: what is stored about it, what it may take, correcting what is wrong. */
@Controller
@RequestMapping("/kinder/{id}")
class ChildPage {
    private final Wards wards;
    private final Guardianships guardianships;
    private final Agreements agreements;
    private final Participation participation;
    private final Courses courses;
    private final SecondGuardians seconds;
    private final Children children;
    private final ChildForm form;
    private final MyData data;
    private final Editions editions;

    ChildPage(
            Wards wards,
            Guardianships guardianships,
            Agreements agreements,
            Participation participation,
            Courses courses,
            SecondGuardians seconds,
            Children children,
            ChildForm form,
            MyData data,
            Editions editions) {
        this.wards = wards;
        this.guardianships = guardianships;
        this.agreements = agreements;
        this.participation = participation;
        this.courses = courses;
        this.seconds = seconds;
        this.children = children;
        this.form = form;
        this.data = data;
        this.editions = editions;
    }

    @GetMapping
    String child(SignedIn me, @PathVariable UUID id, Model model) {
        var ward = wards.of(me, id);
        model.addAttribute("ward", ward);
        model.addAttribute("me", me.id());
        model.addAttribute("guardians", guardianships.guardiansOf(ward.id()));
        model.addAttribute("agreements", agreements.of(ward.id()));
        model.addAttribute("taken", participation.of(ward.id()));
        model.addAttribute("offered", agreements.offered(ward.id()));
        model.addAttribute("mayInvite", seconds.mayBeInvited(ward.id()));
        model.addAttribute(
                "news",
                editions.newestMaterial()
                        .filter(it -> !editions.hasSeen(ward.id(), it.number()))
                        .orElse(null));
        return "guardian/child";
    }

    /** The child's „Meine Daten“, through the guardian. */
    @GetMapping("/daten")
    String data(SignedIn me, @PathVariable UUID id, Page page, Model model) {
        var ward = wards.of(me, id);
        model.addAttribute("ward", ward);
        model.addAttribute("sections", data.of(ward.id(), page));
        return "guardian/childdata";
    }

    @GetMapping("/angaben")
    String details(SignedIn me, @PathVariable UUID id, Model model) {
        var ward = wards.inCare(me, id);
        return details(ward, ward.name(), Problems.none(), model);
    }

    @PostMapping("/angaben")
    String correct(
            SignedIn me,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Page page,
            Model model,
            HttpServletResponse response) {
        var ward = wards.inCare(me, id);
        var problems = Problems.none();
        var name = form.name(typed, page, problems);
        var password = typed.getOrDefault("password", "");
        if (!password.isEmpty()) {
            form.password(typed, page, problems);
        }
        if (!problems.isEmpty() || name.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return details(ward, typed.getOrDefault("name", ""), problems, model);
        }
        children.rename(ward.id(), name.get());
        if (!password.isEmpty()) {
            children.setPassword(ward.id(), password);
        }
        return "redirect:" + ward.address() + "?hinweis=guardian.saved";
    }

    /** The guardian has read, for the child, what has changed about the statement; nothing is agreed to by it. */
    @PostMapping("/kenntnisnahme")
    String see(SignedIn me, @PathVariable UUID id) {
        var ward = wards.of(me, id);
        editions.newestMaterial().ifPresent(it -> editions.see(ward.id(), it.number()));
        return "redirect:" + ward.address();
    }

    @PostMapping("/kurse/{slug}")
    String agree(SignedIn me, @PathVariable UUID id, @PathVariable String slug, Page page) {
        var ward = wards.agreed(me, id);
        var course = courses.published(slug).filter(it -> it.forChildren()).orElseThrow(Wards::unknown);
        agreements.agree(
                me.id(),
                ward.id(),
                course,
                words("guardian.course.words", course.version().title(), page));
        return "redirect:" + ward.address() + "?hinweis=guardian.courseagreed";
    }

    @PostMapping("/kurse/{slug}/widerruf")
    String refuse(SignedIn me, @PathVariable UUID id, @PathVariable String slug, Page page) {
        var ward = wards.inCare(me, id);
        var course = courses.published(slug).orElseThrow(Wards::unknown);
        agreements.refuse(
                me.id(),
                ward.id(),
                course,
                words("guardian.course.refused", course.version().title(), page));
        return "redirect:" + ward.address() + "?hinweis=guardian.courserefused";
    }

    private static Declaration words(String key, String what, Page page) {
        return new Declaration(page.t(key, what), page.language());
    }

    private String details(Ward ward, String name, Problems problems, Model model) {
        model.addAttribute("ward", ward);
        model.addAttribute("name", name);
        model.addAttribute("birth", children.birthOf(ward.id()).orElse(null));
        model.addAttribute("problems", problems);
        return "guardian/details";
    }
}
