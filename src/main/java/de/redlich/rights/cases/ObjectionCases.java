package de.redlich.rights.cases;

import de.redlich.account.People;
import de.redlich.page.Texts;
import de.redlich.privacy.choices.ObjectionRaised;
import de.redlich.privacy.choices.ObjectionTakenBack;
import de.redlich.privacy.choices.Objections;
import de.redlich.privacy.choices.Offer;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Makes a request of every objection that a person must weigh (Art. 21(1) GDPR), so that it has a clock like all others. */
@Component
class ObjectionCases {
    private final Objections objections;
    private final Offer offer;
    private final People people;
    private final Texts texts;
    private final Requests requests;
    private final Intake intake;
    private final Handling handling;

    ObjectionCases(
            Objections objections,
            Offer offer,
            People people,
            Texts texts,
            Requests requests,
            Intake intake,
            Handling handling) {
        this.objections = objections;
        this.offer = offer;
        this.people = people;
        this.texts = texts;
        this.requests = requests;
        this.intake = intake;
        this.handling = handling;
    }

    /** In the transaction that raises it: an objection without a clock would be forgotten. */
    @EventListener
    void on(ObjectionRaised event) {
        var raised = objections.waiting(event.objection()).orElseThrow();
        var language = people.languageOf(event.person());
        var purpose = offer.catalogue().purpose(event.purpose()).name().in(language.locale());
        var reason = raised.reason().isEmpty() ? texts.text(language, "rights.cases.noreason") : raised.reason();
        var id = intake.ask(event.person(), language, Kind.OBJECTION, purpose, reason);
        requests.weigh(id, event.objection());
    }

    @EventListener
    void on(ObjectionTakenBack event) {
        requests.weighing(event.objection()).ifPresent(handling::takeBack);
    }
}
