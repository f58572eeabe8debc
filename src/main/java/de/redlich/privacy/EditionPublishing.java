package de.redlich.privacy;

import de.redlich.academy.Academy;
import de.redlich.academy.CurrentAcademy;
import de.redlich.page.Language;
import de.redlich.page.Page;
import de.redlich.page.Pages;
import de.redlich.page.Templates;
import de.redlich.privacy.Editions.Edition;
import de.redlich.privacy.Editions.Kind;
import de.redlich.privacy.Editions.Text;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares what the running software would state with what was last published. Other words are published at once; a material
 * change waits for a person, who reads it first and lets it go to everybody (promise P10).
 */
@Service
class EditionPublishing {

    private final Editions editions;
    private final Disclosures disclosures;
    private final Statements statements;
    private final Catalogues catalogues;
    private final Pages pages;
    private final Templates templates;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    EditionPublishing(
            Editions editions,
            Disclosures disclosures,
            Statements statements,
            Catalogues catalogues,
            Pages pages,
            Templates templates,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.editions = editions;
        this.disclosures = disclosures;
        this.statements = statements;
        this.catalogues = catalogues;
        this.pages = pages;
        this.templates = templates;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** What stands between the published statement and the running software. */
    enum Difference {
        NONE,
        WORDS,
        MATERIAL
    }

    StatementFacts facts() {
        return StatementFacts.of(disclosures.of(CurrentAcademy.get().slug(), Language.DE));
    }

    /** Empty before the first edition. */
    Optional<StatementChange> pending() {
        return editions.newest().map(it -> StatementChange.between(it.statementFacts(), facts()));
    }

    /** Publishes the first edition, or one with other words; leaves a material change to a person. */
    @Transactional
    public Difference publishWhatIsSmall() {
        alone();
        var newest = editions.newest();
        if (newest.isEmpty()) {
            publish(Kind.FIRST, new Stand(1, today()), new StatementChange(new java.util.TreeSet<>()));
            return Difference.NONE;
        }
        var last = newest.get();
        var change = StatementChange.between(last.statementFacts(), facts());
        if (change.isMaterial()) {
            return Difference.MATERIAL;
        }
        if (!last.facts().equals(List.copyOf(facts().lines())) || !sameWords(last)) {
            publish(Kind.MINOR, new Stand(last.number() + 1, today()), change);
            return Difference.WORDS;
        }
        return Difference.NONE;
    }

    /** A person has read the preview and publishes it; everybody with an account is told in the same transaction. */
    @Transactional
    public void publishMaterial() {
        alone();
        var last = editions.newest().orElseThrow();
        var change = StatementChange.between(last.statementFacts(), facts());
        if (change.isMaterial()) {
            var stand = new Stand(last.number() + 1, today());
            publish(Kind.MATERIAL, stand, change);
            events.publishEvent(new EditionPublished(stand.number()));
        }
    }

    /** The text as it would be published next, without the frame of a page. */
    String preview(Language language) {
        var number = editions.newest().map(it -> it.number() + 1).orElse(1);
        return html(new Stand(number, today()), language);
    }

    private void publish(Kind kind, Stand stand, StatementChange change) {
        var texts = Arrays.stream(Language.values())
                .map(language -> {
                    var html = html(stand, language);
                    return new Text(language, html, hash(html), words(change, language));
                })
                .toList();
        editions.publish(stand.number(), kind, facts(), texts);
    }

    List<String> words(StatementChange change, Language language) {
        var slug = CurrentAcademy.get().slug();
        return new ChangeWords(disclosures.of(slug, language), catalogues.of(slug), page(language)).of(change);
    }

    private boolean sameWords(Edition last) {
        return Arrays.stream(Language.values())
                .allMatch(language -> editions.text(last, language).hash().equals(hash(html(last.stand(), language))));
    }

    private String html(Stand stand, Language language) {
        Academy academy = CurrentAcademy.get();
        var disclosure = disclosures.of(academy.slug(), language);
        var statement = statements.of(academy.slug(), academy.name(), language, disclosure, stand);
        return templates.render(
                "privacy/statementtext",
                Map.of("page", page(language), "disclosure", disclosure, "statement", statement));
    }

    private Page page(Language language) {
        return pages.unasked(CurrentAcademy.get().brand(), language, "/datenschutz");
    }

    /** One node at a time for this academy, until the transaction ends. */
    private void alone() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('privacy.edition' || ?, 0))::text")
                .param(CurrentAcademy.id().value().toString())
                .query(String.class)
                .single();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Page.ZONE);
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
