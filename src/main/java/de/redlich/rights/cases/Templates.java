package de.redlich.rights.cases;

import de.redlich.academy.CurrentAcademy;
import de.redlich.page.Texts;
import de.redlich.privacy.Authorities;
import org.springframework.stereotype.Component;

/** Drafts of answers in the language of the request; staff edit them before they are sent. */
@Component
class Templates {
    /**
     * @param notice the way to authority and court, which every refusal carries
     * @param weighed whether the answer decides an objection
     */
    record Drafts(String answer, String refusal, String extension, String identity, String notice, boolean weighed) {
        String of(Act act) {
            return switch (act) {
                case ANSWER -> answer;
                case REFUSE -> refusal;
                case EXTEND -> extension;
                case ASK_IDENTITY -> identity;
                default -> "";
            };
        }
    }

    private final Texts texts;
    private final Authorities authorities;
    private final Weighings weighings;

    Templates(Texts texts, Authorities authorities, Weighings weighings) {
        this.texts = texts;
        this.authorities = authorities;
        this.weighings = weighings;
    }

    Drafts of(Request request) {
        boolean weighed = weighings.concerns(request);
        return new Drafts(
                weighed
                        ? text(request, "rights.cases.template.upheld", request.about())
                        : text(request, "rights.cases.template." + request.kind()),
                weighed
                        ? text(request, "rights.cases.template.overruled", request.about())
                        : text(request, "rights.cases.template.refusal"),
                text(request, "rights.cases.template.extension"),
                text(request, "rights.cases.template.identity"),
                notice(request),
                weighed);
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
