package de.redlich.page;

import gg.jte.Content;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.util.HtmlUtils;

/**
 * What every template is given as {@code page}: words, numbers and dates in the reader's language, the academy's face,
 * who is signed in, and addresses of assets. A controller may take it as an argument.
 */
public final class Page {
    /** Where the academies are: a day begins and ends there. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final HttpServletRequest request;
    private final Texts texts;
    private final Assets assets;
    private final Preferences preferences;
    private final Language language;
    private final Words words;

    Page(HttpServletRequest request, Texts texts, Assets assets) {
        this.request = request;
        this.texts = texts;
        this.assets = assets;
        this.preferences = Preferences.of(request);
        this.language = chosenLanguage();
        this.words = new Words(texts, language);
    }

    /** The text under that key, its places filled with the arguments; children are called „du“. */
    public String t(String key, Object... arguments) {
        return isChild() ? texts.childs(language, key, arguments) : texts.text(language, key, arguments);
    }

    /** Whether there is a text under that key. */
    public boolean has(String key) {
        return texts.has(language, key);
    }

    /** A text that contains HTML of ours (a link, emphasis); the arguments are escaped. */
    public Content html(String key, Object... arguments) {
        Object[] escaped = Arrays.stream(arguments)
                .map(it -> HtmlUtils.htmlEscape(String.valueOf(it)))
                .toArray();
        String html = t(key, escaped);
        return output -> output.writeContent(html);
    }

    public String n(long number) {
        return words.number(number);
    }

    public String n(double number) {
        return words.number(number);
    }

    /** A whole number of hundredths, with the sign as the language writes it: 73 becomes "73 %". */
    public String percent(int hundredths) {
        return words.percent(hundredths);
    }

    public String date(Instant instant) {
        return words.date(instant);
    }

    public String date(LocalDate date) {
        return words.date(date);
    }

    public String dateTime(Instant instant) {
        return words.dateTime(instant);
    }

    /** "45 Sekunden", "20 Minuten", "3 Std. 20 Min.". */
    public String duration(long seconds) {
        return words.duration(seconds);
    }

    public Language language() {
        return language;
    }

    /** For HTML's {@code lang}. */
    public String lang() {
        return language.code();
    }

    /** For {@code data-font}. */
    public String fontSize() {
        return Objects.requireNonNullElse(preferences.fontSize(), FontSize.NORMAL)
                .code();
    }

    /** For {@code data-theme}. */
    public String theme() {
        return Objects.requireNonNullElse(preferences.theme(), Theme.AUTO).code();
    }

    /** The academy's face, or null where the host belongs to nobody. */
    public @Nullable Brand brand() {
        return request.getAttribute(Brand.ATTRIBUTE) instanceof Brand brand ? brand : null;
    }

    /** Name of the academy, or of the platform where there is none. */
    public String academyName() {
        Brand brand = brand();
        return brand == null ? t("page.platform") : brand.name();
    }

    public @Nullable Viewer viewer() {
        return request.getAttribute(Viewer.ATTRIBUTE) instanceof Viewer viewer ? viewer : null;
    }

    /** What to ask about cookies, or null when there is nothing to ask. */
    public @Nullable CookieQuestion cookieQuestion() {
        return brand() != null
                        && !isChild()
                        && request.getAttribute(CookieQuestion.ATTRIBUTE) instanceof CookieQuestion question
                ? question
                : null;
    }

    /** What a signed-in reader must come to know, or null. */
    public @Nullable Announcement announcement() {
        return request.getAttribute(Announcement.ATTRIBUTE) instanceof Announcement announcement ? announcement : null;
    }

    /** Children are asked for no consent: nothing that would need one is there for them. */
    private boolean isChild() {
        var viewer = viewer();
        return viewer != null && viewer.child();
    }

    /** The path the reader asked for, also on an error page. */
    public String path() {
        Object failed = request.getAttribute("jakarta.servlet.error.request_uri");
        return failed instanceof String path ? path : request.getRequestURI();
    }

    /** Whether the reader is at that path or below it. */
    public boolean isAt(String path) {
        return path().equals(path) || path().startsWith(path + "/");
    }

    /** Path and query, to come back to after choosing a language. */
    public String address() {
        String query = request.getQueryString();
        return query == null ? path() : path() + "?" + query;
    }

    /** This page in that language, for anyone who follows the link, without a cookie. */
    public String languageLink(String code) {
        return path() + "?sprache=" + code;
    }

    /** The immutable address of "page/site.css" or "webjars/mermaid/dist/mermaid.esm.min.mjs". */
    public String asset(String path) {
        return assets.url(path);
    }

    /** Whether only a fragment was asked for, so that the layout stays away. */
    public boolean fragment() {
        return request.getHeader("HX-Request") != null;
    }

    /** Name of the hidden field of {@link #csrfToken()}. */
    public String csrfParameter() {
        return csrf().map(CsrfToken::getParameterName).orElse("_csrf");
    }

    /** Proof that a form came from us. Only asking for it creates it, so pages without forms set no cookie. */
    public String csrfToken() {
        return csrf().map(CsrfToken::getToken).orElse("");
    }

    private Optional<CsrfToken> csrf() {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? Optional.of(token)
                : Optional.empty();
    }

    /**
     * What happened before a redirect: {@code ?hinweis=account.saved} shows the text {@code account.notice.saved}, or as a
     * warning {@code account.warning.saved}. Unknown codes show nothing.
     */
    public List<Notice> notices() {
        return QueryString.of(request).first("hinweis").flatMap(this::notice).stream()
                .toList();
    }

    private Optional<Notice> notice(String code) {
        int dot = code.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        String room = code.substring(0, dot);
        String name = code.substring(dot + 1);
        if (texts.has(language, room + ".notice." + name)) {
            return Optional.of(new Notice(Notice.Kind.GOOD, t(room + ".notice." + name)));
        }
        return texts.has(language, room + ".warning." + name)
                ? Optional.of(new Notice(Notice.Kind.WARNING, t(room + ".warning." + name)))
                : Optional.empty();
    }

    private Language chosenLanguage() {
        Optional<Language> asked = QueryString.of(request).first("sprache").flatMap(Language::of);
        if (asked.isPresent()) {
            return asked.get();
        }
        if (preferences.language() != null) {
            return preferences.language();
        }
        Brand brand = brand();
        return Language.wishedBy(request).orElse(brand == null ? Language.DE : brand.language());
    }
}
