package de.redlich.course;

import de.redlich.account.SignedIn;
import de.redlich.page.Open;
import de.redlich.page.Page;
import de.redlich.privacy.OutsideConsents;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
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

    OutsidePage(OutsideConsents consents) {
        this.consents = consents;
    }

    @GetMapping("/fremdinhalte")
    String agreements(Optional<SignedIn> me, HttpServletRequest request, Model model) {
        model.addAttribute(
                "standing", me.map(person -> consents.of(person.id())).orElse(java.util.List.of()));
        model.addAttribute("lasting", OutsideCookie.read(OutsideCookie.LASTING, request));
        model.addAttribute("visit", OutsideCookie.read(OutsideCookie.VISIT, request));
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
        if (always == null) {
            change(OutsideCookie.VISIT, once, Set::add, request, response);
        } else if (me.isEmpty()) {
            change(OutsideCookie.LASTING, always, Set::add, request, response);
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
        change(OutsideCookie.VISIT, host, Set::remove, request, response);
        change(OutsideCookie.LASTING, host, Set::remove, request, response);
        me.ifPresent(person ->
                consents.withdraw(person.id(), host(host), page.t("course.outside.withdrawal", host), page.lang()));
        return "redirect:/fremdinhalte?hinweis=course.withdrawn";
    }

    private static void change(
            String cookie,
            @Nullable String host,
            BiConsumer<Set<String>, String> how,
            HttpServletRequest request,
            HttpServletResponse response) {
        var before = OutsideCookie.read(cookie, request);
        var after = new java.util.TreeSet<>(before);
        how.accept(after, host(host));
        if (!after.equals(before)) {
            response.addHeader(HttpHeaders.SET_COOKIE, OutsideCookie.written(cookie, after));
        }
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
