package de.redlich.rights.cases;

import de.redlich.academy.CurrentAcademy;
import de.redlich.page.Texts;
import de.redlich.privacy.Authorities;
import org.springframework.stereotype.Component;

/** Drafts of answers in the language of the request; staff edit them before they are sent. */
@Component
class Templates {
    /** @param notice the way to authority and court, which every refusal carries */
    record Drafts(String answer, String refusal, String extension, String identity, String notice) {}

    private final Texts texts;
    private final Authorities authorities;

    Templates(Texts texts, Authorities authorities) {
        this.texts = texts;
        this.authorities = authorities;
    }

    Drafts of(Request request) {
        return new Drafts(
                text(request, "rights.cases.template." + request.kind()),
                text(request, "rights.cases.template.refusal"),
                text(request, "rights.cases.template.extension"),
                text(request, "rights.cases.template.identity"),
                notice(request));
    }

    /** Art. 12(4), 77, 79 GDPR. */
    String notice(Request request) {
        var authority = authorities.of(Handling.land());
        return text(request, "rights.cases.template.notice", authority.name(), authority.address(), authority.link());
    }

    private String text(Request request, String key, Object... arguments) {
        var places = new Object[arguments.length + 1];
        places[0] = CurrentAcademy.get().name();
        System.arraycopy(arguments, 0, places, 1, arguments.length);
        return texts.text(request.language(), key, places);
    }
}
