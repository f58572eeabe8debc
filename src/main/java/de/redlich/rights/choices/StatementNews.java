package de.redlich.rights.choices;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import de.redlich.academy.AcademyId;
import de.redlich.academy.CurrentAcademy;
import de.redlich.account.SignedIn;
import de.redlich.page.Announcement;
import de.redlich.page.Link;
import de.redlich.page.Page;
import de.redlich.page.Pages;
import de.redlich.privacy.Editions;
import de.redlich.privacy.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Shows everybody who is signed in that the privacy statement has changed materially, until they have seen it. Which edition
 * it is, is remembered for half a minute; who has seen it, for longer, because nobody unsees it.
 */
@Configuration(proxyBeanMethods = false)
class StatementNews implements WebMvcConfigurer, HandlerInterceptor {
    private static final int NONE = 0;

    private final ObjectProvider<Editions> editions;
    private final ObjectProvider<Pages> pages;
    private final Cache<AcademyId, Integer> newest =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(30)).build();
    private final Cache<Seen, Boolean> seen =
            Caffeine.newBuilder().maximumSize(100_000).build();

    /** Somebody who has seen an edition. */
    private record Seen(PersonId person, int number) {}

    StatementNews(ObjectProvider<Editions> editions, ObjectProvider<Pages> pages) {
        this.editions = editions;
        this.pages = pages;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this).excludePathPatterns("/assets/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (CurrentAcademy.isBound()
                && request.getMethod().equals("GET")
                && request.getAttribute(SignedIn.ATTRIBUTE) instanceof SignedIn me) {
            unseenBy(me.id())
                    .ifPresent(number -> request.setAttribute(
                            Announcement.ATTRIBUTE,
                            announcement(number, me, pages.getObject().of(request))));
        }
        return true;
    }

    /** A change just published is shown at once on this node. */
    void forget() {
        newest.invalidate(CurrentAcademy.id());
    }

    private Optional<Integer> unseenBy(PersonId person) {
        int number = newest.get(
                CurrentAcademy.id(),
                academy -> editions.getObject()
                        .newestMaterial()
                        .map(Editions.Edition::number)
                        .orElse(NONE));
        if (number == NONE || seen.getIfPresent(new Seen(person, number)) != null) {
            return Optional.empty();
        }
        if (editions.getObject().hasSeen(person, number)) {
            seen.put(new Seen(person, number), true);
            return Optional.empty();
        }
        return Optional.of(number);
    }

    private static Announcement announcement(int number, SignedIn me, Page page) {
        var address = "/datenschutz/fassungen/" + number;
        var read = new Link(address, page.t("rights.news.read"));
        return new Announcement(
                page.t("rights.news.title"),
                page.t("rights.news.text"),
                address + "/kenntnisnahme",
                page.t("rights.news.seen"),
                me.isChild()
                        ? List.of(read) // consents and the way out are the guardians'
                        : List.of(
                                read,
                                new Link("/meine-daten/einwilligungen", page.t("rights.consents.title")),
                                new Link("/einstellungen/konto/loeschung", page.t("rights.news.close"))));
    }
}
