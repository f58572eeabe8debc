package de.redlich.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Takes a reader's choice of language, type size and colours. These forms stand on every page and carry no CSRF token, which
 * would need a cookie for every guest; the browser's own word on where the request comes from is enough for so small a thing.
 */
@Open
@Controller
class Display {
    private final ApplicationEventPublisher events;

    Display(ApplicationEventPublisher events) {
        this.events = events;
    }

    @PostMapping("/sprache")
    String language(
            @RequestParam String sprache,
            @RequestParam(defaultValue = "/") String weiter,
            HttpServletRequest request,
            HttpServletResponse response) {
        Language language = Language.of(sprache).orElseThrow(Display::unknown);
        keep(new Preferences(language, null, null), request, response);
        return "redirect:" + local(weiter);
    }

    @PostMapping("/darstellung")
    String display(
            @RequestParam(required = false) @Nullable String schrift,
            @RequestParam(required = false) @Nullable String farben,
            @RequestParam(defaultValue = "/") String weiter,
            HttpServletRequest request,
            HttpServletResponse response) {
        FontSize size = schrift == null ? null : FontSize.of(schrift).orElseThrow(Display::unknown);
        Theme theme = farben == null ? null : Theme.of(farben).orElseThrow(Display::unknown);
        keep(new Preferences(null, size, theme), request, response);
        return "redirect:" + local(weiter);
    }

    private void keep(Preferences chosen, HttpServletRequest request, HttpServletResponse response) {
        SameOrigin.require(request);
        events.publishEvent(new DisplayChosen(chosen));
        if (Preferences.areStoredFor(request)) {
            return;
        }
        if (chosen.language() != null) {
            set(Preferences.LANGUAGE_COOKIE, chosen.language().code(), response);
        }
        if (chosen.fontSize() != null) {
            set(Preferences.FONT_COOKIE, chosen.fontSize().code(), response);
        }
        if (chosen.theme() != null) {
            set(Preferences.THEME_COOKIE, chosen.theme().code(), response);
        }
    }

    private static void set(String name, String value, HttpServletResponse response) {
        String cookie = ResponseCookie.from(name, value)
                .path("/")
                .secure(true)
                .httpOnly(true)
                .sameSite("Lax")
                .maxAge(Duration.ofDays(180))
                .build()
                .toString();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie);
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }

    /** A path of ours; anything that could lead elsewhere becomes the front page. */
    private static String local(String address) {
        return LocalAddress.isOne(address)
                ? address.replaceAll("([?&])sprache=[^&]*&?", "$1").replaceAll("[?&]$", "")
                : "/";
    }
}
