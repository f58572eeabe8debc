package de.redlich.staff;

import de.redlich.account.People;
import de.redlich.account.Role;
import de.redlich.account.SignedIn;
import de.redlich.page.Choice;
import de.redlich.page.Page;
import de.redlich.page.Problems;
import de.redlich.privacy.PersonId;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The owners' page: who works here with which rights; inviting somebody, giving and ending rights, leaving. */
@Controller
@RequestMapping("/personal")
class PersonnelPage {
    private static final int LONGEST = 300;

    private final Personnel personnel;
    private final Rights rights;
    private final Members members;
    private final Readiness readiness;
    private final People people;
    private final CoursesOfPeople courses;

    PersonnelPage(
            Personnel personnel,
            Rights rights,
            Members members,
            Readiness readiness,
            People people,
            CoursesOfPeople courses) {
        this.personnel = personnel;
        this.rights = rights;
        this.members = members;
        this.readiness = readiness;
        this.people = people;
        this.courses = courses;
    }

    @GetMapping
    String list(Page page, Model model) {
        return list(Map.of(), Problems.none(), page, model);
    }

    @PostMapping("/einladungen")
    String invite(
            SignedIn me,
            @RequestParam Map<String, String> typed,
            Page page,
            Model model,
            HttpServletResponse response) {
        var problems = Problems.none();
        var role = role(typed, page, problems);
        var reason = reason(typed, page, problems);
        if (problems.isEmpty()) {
            try {
                var name = typed.getOrDefault("name", "");
                var email = typed.getOrDefault("email", "");
                var person = personnel.invite(name, email, page.language(), role, me.id(), reason);
                return "redirect:/personal/" + person.value() + "?hinweis=staff.invited";
            } catch (IllegalArgumentException e) {
                problems.add("email", page.t("staff.problem.invite"));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return list(typed, problems, page, model);
    }

    @GetMapping("/{id:[0-9a-f-]{36}}")
    String show(SignedIn me, @PathVariable UUID id, Page page, Model model) {
        return show(me, id, Map.of(), Problems.none(), page, model);
    }

    @PostMapping("/{id}/rechte")
    String give(
            SignedIn me,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Page page,
            Model model,
            HttpServletResponse response) {
        var problems = Problems.none();
        var role = role(typed, page, problems);
        var reason = reason(typed, page, problems);
        var course = typed.getOrDefault("course", "").strip();
        if (!course.isEmpty() && !courses.all().containsKey(course)) {
            problems.add("course", page.t("staff.problem.training"));
        }
        if (!problems.isEmpty() || role.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(me, id, typed, problems, page, model);
        }
        rights.give(member(id).id(), role.get(), course.isEmpty() ? null : course, me.id(), reason);
        return "redirect:/personal/" + id + "?hinweis=staff.given";
    }

    @PostMapping("/{id}/rechte/{right}/ende")
    String end(SignedIn me, @PathVariable UUID id, @PathVariable UUID right) {
        if (isMe(me, id)) {
            return "redirect:/personal/" + id + "?hinweis=staff.notyourself";
        }
        if (!rights.has(new PersonId(id), right)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        rights.end(right, Entitlement.End.TAKEN_BACK, me.id());
        return "redirect:/personal/" + id + "?hinweis=staff.ended";
    }

    @PostMapping("/{id}/austritt")
    String leave(SignedIn me, @PathVariable UUID id) {
        if (isMe(me, id)) {
            return "redirect:/personal/" + id + "?hinweis=staff.notyourself";
        }
        personnel.leave(member(id).id(), me.id());
        return "redirect:/personal?hinweis=staff.left";
    }

    /** Who leads the staff cannot cut off the branch they sit on; another owner can. */
    private static boolean isMe(SignedIn me, UUID id) {
        return me.id().value().equals(id);
    }

    private Members.Member member(UUID id) {
        return members.find(new PersonId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String list(Map<String, String> typed, Problems problems, Page page, Model model) {
        var all = members.all();
        model.addAttribute("members", all);
        model.addAttribute(
                "names", people.names(all.stream().map(Members.Member::id).toList(), "staff_acts"));
        model.addAttribute("rights", rights.running().stream().collect(Collectors.groupingBy(Entitlement::person)));
        model.addAttribute("roles", roles(page));
        model.addAttribute("typed", typed);
        model.addAttribute("problems", problems);
        return "staff/personnel";
    }

    private String show(SignedIn me, UUID id, Map<String, String> typed, Problems problems, Page page, Model model) {
        var member = member(id);
        model.addAttribute("member", member);
        model.addAttribute("name", people.find(member.id()).map(it -> it.name()).orElse(""));
        model.addAttribute("email", people.emailOf(member.id()).orElse(""));
        model.addAttribute("rights", rights.of(member.id()));
        model.addAttribute("state", readiness.of(member.id()));
        model.addAttribute("me", isMe(me, id));
        model.addAttribute("roles", roles(page));
        model.addAttribute("typed", typed);
        model.addAttribute("problems", problems);
        return "staff/member";
    }

    /** An academy gives all roles but that of those who run the installation. */
    private static List<Choice> roles(Page page) {
        var none = new Choice("", page.t("staff.right.choose"));
        var roles = Arrays.stream(Role.values())
                .filter(it -> it != Role.OPERATOR)
                .map(it -> new Choice(it.name(), page.t("staff.role." + it)));
        return Stream.concat(Stream.of(none), roles).toList();
    }

    private static Optional<Role> role(Map<String, String> typed, Page page, Problems problems) {
        var found = Arrays.stream(Role.values())
                .filter(it -> it != Role.OPERATOR && it.name().equals(typed.get("role")))
                .findFirst();
        if (found.isEmpty()) {
            problems.add("role", page.t("staff.problem.role"));
        }
        return found;
    }

    private static String reason(Map<String, String> typed, Page page, Problems problems) {
        var reason = typed.getOrDefault("reason", "").strip();
        if (reason.isEmpty() || reason.length() > LONGEST) {
            problems.add("reason", page.t("staff.problem.reason", LONGEST));
        }
        return reason;
    }
}
