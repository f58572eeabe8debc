package de.redlich.course;

import de.redlich.account.SignedIn;
import de.redlich.page.Open;
import de.redlich.page.Page;
import de.redlich.page.SameOrigin;
import de.redlich.privacy.OutsideConsents;
import de.redlich.privacy.choices.OutsideChoices;
import de.redlich.privacy.choices.OutsideCookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Agreements to content of other providers, one by one, and how to withdraw them. */
@Controller
@Open
class OutsidePage {
    private final OutsideConsents consents;
    private final OutsideChoices choices;

    OutsidePage(OutsideConsents consents, OutsideChoices choices) {
        this.consents = consents;
        this.choices = choices;
    }

    @GetMapping("/fremdinhalte")
    String agreements(Optional<SignedIn> me, HttpServletRequest request, Model model) {
        model.addAttribute(
                "standing", me.map(person -> consents.of(person.id())).orElse(java.util.List.of()));
        model.addAttribute("lasting", OutsideCookie.LASTING.read(request));
        model.addAttribute("visit", OutsideCookie.VISIT.read(request));
        model.addAttribute("choices", choices);
        return "course/outside";
    }

    /** One of the two buttons was pressed: the host for this visit, or for good. */
    @PostMapping("/fremdinhalte")
    String agree(
            @RequestParam(name = "jetzt", required = false) @Nullable String once,
            @RequestParam(name = "immer", required = false) @Nullable String always,
            @RequestParam(name = "weiter", defaultValue = "/fremdinhalte") String back,
            Optional<SignedIn> me,
            Page page,
            HttpServletRequest request,
            HttpServletResponse response) {
        SameOrigin.require(request);
        if (always == null) {
            change(OutsideCookie.VISIT, host(once), Set::add, request, response);
        } else if (me.isEmpty()) {
            change(OutsideCookie.LASTING, host(always), Set::add, request, response);
        } else {
            var host = host(always);
            consents.agree(me.get().id(), host, page.t("course.outside.agreement", host), page.lang());
        }
        return "redirect:" + local(back);
    }

    @PostMapping("/fremdinhalte/widerruf")
    String withdraw(
            @RequestParam String host,
            Optional<SignedIn> me,
            Page page,
            HttpServletRequest request,
            HttpServletResponse response) {
        SameOrigin.require(request);
        var agreed = choices.isProvider(host) ? host : host(host);
        change(OutsideCookie.VISIT, agreed, Set::remove, request, response);
        change(OutsideCookie.LASTING, agreed, Set::remove, request, response);
        me.ifPresent(person ->
                consents.withdraw(person.id(), agreed, page.t("course.outside.withdrawal", agreed), page.lang()));
        return "redirect:/fremdinhalte?hinweis=course.withdrawn";
    }

    private static void change(
            OutsideCookie cookie,
            String host,
            BiConsumer<Set<String>, String> how,
            HttpServletRequest request,
            HttpServletResponse response) {
        var agreed = new TreeSet<>(cookie.read(request));
        how.accept(agreed, host);
        cookie.write(agreed, request, response);
    }

    private static String host(@Nullable String name) {
        if (name == null || !OutsideCookie.isHost(name)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return name;
    }

    private static String local(String address) {
        return address.matches("/[^/\\\\\\s][^\\\\\\s]*") ? address : "/fremdinhalte";
    }
}
