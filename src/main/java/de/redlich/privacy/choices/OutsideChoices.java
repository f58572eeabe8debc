package de.redlich.privacy.choices;

import de.redlich.page.Page;
import de.redlich.privacy.OutsideConsents;
import de.redlich.privacy.OutsideConsents.OutsideConsent;
import de.redlich.privacy.OutsideProvider;
import de.redlich.privacy.PersonId;
import de.redlich.privacy.Registries;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * To which outside providers a reader agreed: a member in the account, a guest in a cookie, anybody for this visit. A provider
 * stands for all its hosts (promise B11).
 */
@Component
public class OutsideChoices {
    private final OutsideConsents consents;
    private final Registries registries;

    OutsideChoices(OutsideConsents consents, Registries registries) {
        this.consents = consents;
        this.registries = registries;
    }

    public List<OutsideProvider> providers() {
        return registries.providers();
    }

    /** Whether somebody described in hosts.yaml has that key. */
    public boolean isProvider(String key) {
        return providers().stream().anyMatch(it -> it.key().equals(key));
    }

    /** How to call what was agreed to: the provider's name, or the host itself. */
    public String nameOf(String agreed) {
        return providers().stream()
                .filter(it -> it.key().equals(agreed))
                .map(OutsideProvider::name)
                .findFirst()
                .orElse(agreed);
    }

    /** Of these hosts those from which content may load. */
    public Set<String> loadable(Set<String> hosts, Optional<PersonId> reader, HttpServletRequest request) {
        var agreed = agreed(reader, request);
        var loadable = new HashSet<>(hosts);
        loadable.removeIf(host -> !agreed.contains(host) && !agreed.contains(providerOf(host)));
        return loadable;
    }

    /** Whether content of that provider loads by itself. */
    public boolean agreed(OutsideProvider provider, Optional<PersonId> reader, HttpServletRequest request) {
        return agreed(reader, request).stream().anyMatch(isOf(provider));
    }

    public void agree(
            OutsideProvider provider,
            Optional<PersonId> reader,
            Page page,
            HttpServletRequest request,
            HttpServletResponse response) {
        choose(Set.of(provider.key()), Set.of(), reader, page, request, response);
    }

    /** Takes back what was agreed about that provider, on this device and in the account. */
    public void withdraw(
            OutsideProvider provider,
            Optional<PersonId> reader,
            Page page,
            HttpServletRequest request,
            HttpServletResponse response) {
        choose(Set.of(), Set.of(provider.key()), reader, page, request, response);
    }

    /** Agrees to the one and takes back the other providers, by their keys; what is in neither stays. */
    void choose(
            Set<String> wanted,
            Set<String> unwanted,
            Optional<PersonId> reader,
            Page page,
            HttpServletRequest request,
            HttpServletResponse response) {
        var gone = providers().stream()
                .filter(it -> unwanted.contains(it.key()))
                .map(OutsideChoices::isOf)
                .reduce(it -> false, Predicate::or);
        for (var cookie : OutsideCookie.values()) {
            var kept = new TreeSet<>(cookie.read(request));
            kept.removeIf(gone);
            if (cookie == OutsideCookie.LASTING && reader.isEmpty()) {
                kept.addAll(wanted);
            }
            cookie.write(kept, request, response);
        }
        reader.ifPresent(person -> keep(person, wanted, unwanted, page));
    }

    /** Takes back everything that was ever agreed, also to hosts that nobody has described. */
    void refuseAll(Optional<PersonId> reader, Page page, HttpServletRequest request, HttpServletResponse response) {
        for (var cookie : OutsideCookie.values()) {
            cookie.write(Set.of(), request, response);
        }
        reader.ifPresent(person -> consents.of(person)
                .forEach(it -> consents.withdraw(person, it.host(), withdrawal(it.host(), page), page.lang())));
    }

    private void keep(PersonId person, Set<String> wanted, Set<String> unwanted, Page page) {
        for (var provider : providers()) {
            if (wanted.contains(provider.key())) {
                consents.agree(person, provider.key(), words(provider, page), page.lang());
            } else if (unwanted.contains(provider.key())) {
                consents.withdraw(person, provider, withdrawal(provider.name(), page), page.lang());
            }
        }
    }

    /** What somebody agrees to. */
    public static String words(OutsideProvider provider, Page page) {
        return page.t(
                "privacy.outside.words",
                provider.name(),
                provider.company(),
                provider.learns().in(page.language().locale()));
    }

    private static String withdrawal(String name, Page page) {
        return page.t("privacy.outside.withdrawal", name);
    }

    private Set<String> agreed(Optional<PersonId> reader, HttpServletRequest request) {
        var agreed = new HashSet<String>();
        for (var cookie : OutsideCookie.values()) {
            agreed.addAll(cookie.read(request));
        }
        reader.ifPresent(
                person -> consents.of(person).stream().map(OutsideConsent::host).forEach(agreed::add));
        return agreed;
    }

    private String providerOf(String host) {
        return registries.providerOf(host).map(OutsideProvider::key).orElse(host);
    }

    private static Predicate<String> isOf(OutsideProvider provider) {
        return name -> name.equals(provider.key()) || provider.serves(name);
    }
}
