package de.redlich.privacy.choices;

import de.redlich.page.LocalAddress;
import de.redlich.page.Open;
import de.redlich.page.Page;
import de.redlich.page.SameOrigin;
import de.redlich.privacy.Cookie;
import de.redlich.privacy.OutsideProvider;
import de.redlich.privacy.PersonId;
import de.redlich.privacy.Registries;
import de.redlich.privacy.choices.CookieChoice.Answer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** „Cookie-Einstellungen“: takes the answer to the question on every page, and lets anybody change it at any time. */
@Controller
@Open
@RequestMapping(CookieQuestions.PAGE)
class CookieSettingsPage {

    private final OutsideChoices outside;
    private final Registries registries;
    private final InstantSource clock;

    CookieSettingsPage(OutsideChoices outside, Registries registries, InstantSource clock) {
        this.outside = outside;
        this.registries = registries;
        this.clock = clock;
    }

    /** @param choice null before the browser was asked */
    record Settings(
            @Nullable CookieChoice choice,
            List<OutsideProvider> providers,
            Set<String> agreed,
            List<Cookie> cookies,
            String back) {
        List<Cookie> of(Cookie.Kind kind) {
            return cookies.stream().filter(it -> it.kind() == kind).toList();
        }
    }

    @GetMapping
    String show(
            @Nullable Principal person,
            @RequestParam(name = "weiter", defaultValue = "/") String back,
            HttpServletRequest request,
            Model model) {
        var agreed = outside.providers().stream()
                .filter(it -> outside.agreed(it, id(person), request))
                .map(OutsideProvider::key)
                .collect(Collectors.toSet());
        model.addAttribute(
                "settings",
                new Settings(
                        CookieChoice.of(request).orElse(null),
                        outside.providers(),
                        agreed,
                        registries.cookies(),
                        LocalAddress.of(back, "/")));
        return "privacy/choices/cookies";
    }

    @PostMapping
    String answer(
            @Nullable Principal person,
            @RequestParam(name = "antwort") String answer,
            @RequestParam(name = "anbieter", defaultValue = "") List<String> chosen,
            @RequestParam(name = "weiter", defaultValue = "/") String written,
            Page page,
            HttpServletRequest request,
            HttpServletResponse response) {
        SameOrigin.require(request);
        var back = LocalAddress.of(written, "/");
        if (answer.equals("auswahl")) {
            return "redirect:" + CookieQuestions.PAGE + "?weiter=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
        }
        var all = outside.providers().stream().map(OutsideProvider::key).collect(Collectors.toSet());
        switch (answer) {
            case "nein" -> {
                outside.refuseAll(id(person), page, request, response);
                keep(Answer.NONE, response);
            }
            case "ja" -> {
                outside.choose(all, Set.of(), id(person), page, request, response);
                keep(Answer.ALL, response);
            }
            case "speichern" -> {
                var wanted = new HashSet<>(all);
                wanted.retainAll(chosen);
                var unwanted = new HashSet<>(all);
                unwanted.removeAll(wanted);
                outside.choose(wanted, unwanted, id(person), page, request, response);
                keep(wanted.isEmpty() ? Answer.NONE : Answer.SOME, response);
            }
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return "redirect:" + back;
    }

    private void keep(Answer answer, HttpServletResponse response) {
        new CookieChoice(answer, LocalDate.ofInstant(clock.instant(), Page.ZONE)).write(response);
    }

    private static Optional<PersonId> id(@Nullable Principal person) {
        return Optional.ofNullable(person).map(it -> PersonId.of(it.getName()));
    }
}
