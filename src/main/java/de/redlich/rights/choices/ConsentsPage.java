package de.redlich.rights.choices;

import de.redlich.account.SignedIn;
import de.redlich.page.Page;
import de.redlich.privacy.OutsideConsents;
import de.redlich.privacy.OutsideProvider;
import de.redlich.privacy.Purpose;
import de.redlich.privacy.Registries;
import de.redlich.privacy.choices.Consents;
import de.redlich.privacy.choices.Consents.Consent;
import de.redlich.privacy.choices.Offer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** All agreements of a person on one page: given and withdrawn in the same place with one press of a button each. */
@Controller
@RequestMapping("/meine-daten/einwilligungen")
class ConsentsPage {
    private static final String BACK = "redirect:/meine-daten/einwilligungen?hinweis=rights.";

    private final Offer offer;
    private final Consents consents;
    private final OutsideConsents outside;
    private final Registries registries;

    ConsentsPage(Offer offer, Consents consents, OutsideConsents outside, Registries registries) {
        this.offer = offer;
        this.consents = consents;
        this.outside = outside;
        this.registries = registries;
    }

    /**
     * @param words what one agrees to, whole
     * @param consent null when there is none
     */
    record Card(Purpose purpose, String words, @Nullable Consent consent) {
        boolean stands() {
            return consent != null && consent.current();
        }

        /** Agreed once, but to less than it would be now. */
        boolean lapsed() {
            return consent != null && !consent.current();
        }
    }

    /** A provider of embedded content, and whether its content loads by itself. */
    record Provider(OutsideProvider provider, boolean agreed) {}

    @GetMapping
    String show(SignedIn me, Page page, Model model) {
        var given = consents.of(me.id());
        model.addAttribute(
                "cards",
                offer.consents().stream()
                        .map(it -> new Card(it, offer.words(it, page.language()), given.get(it.key())))
                        .toList());
        var agreed = outside.of(me.id());
        model.addAttribute(
                "providers",
                registries.providers().stream()
                        .map(it -> new Provider(it, agreed.stream().anyMatch(one -> one.isOf(it))))
                        .toList());
        return "rights/choices/consents";
    }

    @PostMapping("/{purpose}")
    String agree(SignedIn me, @PathVariable String purpose, Page page) {
        consents.agree(me.id(), offered(purpose), page.language());
        return BACK + "agreed#" + purpose;
    }

    @PostMapping("/{purpose}/widerruf")
    String withdraw(SignedIn me, @PathVariable String purpose, Page page) {
        consents.withdraw(me.id(), offered(purpose), page.language());
        return BACK + "withdrawn#" + purpose;
    }

    @PostMapping("/anbieter/{key}")
    String agreeTo(SignedIn me, @PathVariable String key, Page page) {
        var provider = provider(key);
        outside.agree(me.id(), provider.key(), words("agreed", provider, page), page.lang());
        return BACK + "agreed#" + key;
    }

    @PostMapping("/anbieter/{key}/widerruf")
    String withdrawFrom(SignedIn me, @PathVariable String key, Page page) {
        var provider = provider(key);
        outside.withdraw(me.id(), provider, words("withdrawn", provider, page), page.lang());
        return BACK + "withdrawn#" + key;
    }

    private static String words(String what, OutsideProvider provider, Page page) {
        var learns = provider.learns().in(page.language().locale());
        return "agreed".equals(what)
                ? page.t("rights.consents.outside.words", provider.name(), provider.company(), learns)
                : page.t("rights.consents.outside.back", provider.name());
    }

    private String offered(String purpose) {
        return offer.consents().stream()
                .map(Purpose::key)
                .filter(purpose::equals)
                .findFirst()
                .orElseThrow(ConsentsPage::unknown);
    }

    private OutsideProvider provider(String key) {
        return registries.providers().stream()
                .filter(it -> it.key().equals(key))
                .findFirst()
                .orElseThrow(ConsentsPage::unknown);
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
