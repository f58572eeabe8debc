package de.redlich.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import de.redlich.Promise;
import de.redlich.Reply;
import de.redlich.Visitor;
import de.redlich.account.Role;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Hostile strings in every text field that a walk through the pages finds; what is stored is then looked at in a real browser. */
@Promise("S7")
class HostileInputJourney extends Stage {
    /** Set by whatever of ours would run as a script in a page. */
    private static final String MARK = "window.__hit=1";

    private static final Set<String> NOT_POSTED = Set.of(
            "/abmelden",
            "/anmelden",
            "/einstellungen/passwort",
            "/einstellungen/email",
            "/einstellungen/verdacht",
            "/einstellungen/geraete/abmeldung",
            "/loeschung");

    @Test
    void noFieldBreaksAPageOrRunsAScript() {
        var member = member("dravoiqent", "Bobby Tische", Role.LECTURER);
        var browser = Visitor.of("dravoiqent", port).signIn(member.email(), member.password());
        var pages = crawled(browser);
        var strings = hostile();
        assertThat(strings).hasSizeGreaterThanOrEqualTo(500);

        int next = 0;
        int sent = 0;
        var forms = forms(browser, pages);
        while (next < strings.size()) {
            for (var form : forms.entrySet()) {
                var typed = new LinkedHashMap<>(form.getValue().hidden());
                for (var field : form.getValue().texts()) {
                    typed.put(field, strings.get(next++ % strings.size()));
                }
                var reply = browser.post(form.getKey(), typed);
                sent++;
                assertThat(reply.status())
                        .as("%s with %s", form.getKey(), typed)
                        .isLessThan(500);
                assertThat(scripts(reply))
                        .as("%s with %s", form.getKey(), typed)
                        .isEmpty();
            }
        }
        assertThat(sent).isGreaterThan(50);
        assertThat(next).as("each string was typed somewhere").isGreaterThan(500);
        lookAt(member, pages);
    }

    /** Whatever is stored by now is shown by a browser that would run it. */
    private static void lookAt(Member member, Set<String> pages) {
        try (var desk = member.atDesk()) {
            for (var path : pages) {
                if (!path.matches(".*\\.(zip|pdf|json|csv|xml|txt)")) {
                    desk.page().navigate("http://" + member.academy() + ".localhost:" + member.port() + path);
                    assertThat(desk.page().evaluate("window.__hit")).as(path).isNull();
                }
            }
        }
    }

    record Form(Map<String, String> hidden, List<String> texts) {}

    /** Forms by where they lead, with what they carry and the fields that take text. */
    private static Map<String, Form> forms(Visitor browser, Set<String> pages) {
        var forms = new LinkedHashMap<String, Form>();
        for (var path : pages) {
            for (var form : browser.get(path).page().select("form[method=post]:not([enctype])")) {
                var hidden = new HashMap<String, String>();
                form.select("input[type=hidden]").forEach(it -> hidden.put(it.attr("name"), it.val()));
                form.select("select").forEach(it -> hidden.put(it.attr("name"), "x"));
                var texts = form.select("input, textarea").stream()
                        .filter(HostileInputJourney::isText)
                        .map(it -> it.attr("name"))
                        .distinct()
                        .toList();
                if (!texts.isEmpty() && !NOT_POSTED.contains(form.attr("action"))) {
                    forms.putIfAbsent(form.attr("action"), new Form(hidden, texts));
                }
            }
        }
        return forms;
    }

    private static boolean isText(Element input) {
        return !input.attr("name").isEmpty()
                && !Set.of("hidden", "checkbox", "radio", "file", "submit").contains(input.attr("type"));
    }

    private static Set<String> crawled(Visitor browser) {
        var seen = new LinkedHashSet<String>();
        var waiting =
                new ArrayDeque<>(List.of("/", "/uebersicht", "/einstellungen", "/lehre", "/meine-daten", "/kinder"));
        while (!waiting.isEmpty() && seen.size() < 60) {
            var path = waiting.remove();
            var reply = browser.get(path);
            if (reply.status() == 200 && reply.header("Content-Type").startsWith("text/html") && seen.add(path)) {
                reply.page().select("a[href^=/]").stream()
                        .map(link -> link.attr("href").replaceAll("[?#].*", ""))
                        .filter(it ->
                                !it.startsWith("//") && !it.startsWith("/assets") && !it.startsWith("/gestaltung"))
                        .filter(it -> kinds(seen, it) < 2)
                        .forEach(waiting::add);
            }
        }
        return seen;
    }

    /** How many pages of that kind were seen: lessons and postings are alike. */
    private static long kinds(Set<String> seen, String path) {
        var kind = kind(path);
        return seen.stream().filter(it -> kind(it).equals(kind)).count();
    }

    private static String kind(String path) {
        return path.replaceAll("/[0-9a-f-]{36}", "/id")
                .replaceAll("/\\d+", "/n")
                .replaceAll("^(/[^/]+)/[^/]+", "$1/x");
    }

    /** Elements and attributes that only our strings could have made. */
    private static List<String> scripts(Reply reply) {
        if (!reply.header("Content-Type").startsWith("text/html")) {
            return List.of();
        }
        var page = reply.page();
        var found = new ArrayList<String>();
        page.select("script:not([src])").stream()
                .filter(it -> it.data().contains("__hit"))
                .forEach(it -> found.add(it.outerHtml()));
        page.getAllElements()
                .forEach(element -> element.attributes().forEach(attribute -> {
                    var active = attribute.getKey().startsWith("on")
                            || Set.of("href", "src", "action", "formaction").contains(attribute.getKey());
                    if (active && attribute.getValue().contains("__hit")) {
                        found.add(element.outerHtml());
                    }
                }));
        return found;
    }

    /** Ways to break out of text, attribute, script, style, URL, SQL, path, header, template, log and number, multiplied. */
    static List<String> hostile() {
        var cores = List.of(
                "<script>" + MARK + "</script>",
                "<img src=x onerror=" + MARK + ">",
                "<svg/onload=" + MARK + ">",
                "<svg><animate onbegin=" + MARK + " attributeName=x dur=1s>",
                "<body onload=" + MARK + ">",
                "<iframe srcdoc='<script>parent." + MARK + "</script>'>",
                "javascript:" + MARK,
                "JaVaScRiPt:" + MARK,
                "data:text/html,<script>" + MARK + "</script>",
                "<a href=\"javascript:" + MARK + "\">x</a>",
                "[x](javascript:" + MARK + ")",
                "![x](x\"onerror=\"" + MARK + ")",
                "<details open ontoggle=" + MARK + ">",
                "<math><mi//xlink:href=\"javascript:" + MARK + "\">",
                "<style>@import'x'</style><script>" + MARK + "</script>",
                "<input autofocus onfocus=" + MARK + ">",
                "${7*7}",
                "#{7*7}",
                "{{7*7}}",
                "<%= 7*7 %>",
                "@{7*7}",
                "${jndi:ldap://x/y}",
                "' or '1'='1",
                "'; drop table account.person; --",
                "\" or \"\"=\"",
                "1 union select null--",
                "\\'; select pg_sleep(9); --",
                "../../../../etc/passwd",
                "..\\..\\windows\\win.ini",
                "file:///etc/passwd",
                "http://169.254.169.254/latest/meta-data/",
                "x\r\nSet-Cookie: a=b",
                "x%0d%0aLocation:%20https://boese.example",
                "=cmd|' /C calc'!A0",
                "+1+1",
                "@SUM(1)",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>",
                "\u202Etxt.exe",
                "\u0000",
                "a\u0000b",
                "\uFEFF",
                "A\u0301".repeat(50),
                "\uD83D\uDE00".repeat(50),
                "-1",
                "9999999999999999999",
                "1e309",
                "NaN",
                "0x41",
                "2026-02-30",
                "a".repeat(5_000),
                "{0} {1} {99}",
                "%s%n%x",
                "null",
                "undefined",
                "[object Object]",
                "true");
        var wraps = List.of(
                "%s", "\">%s", "'>%s", "</textarea>%s", "</title>%s", "</script>%s", "-->%s", "]]>%s", "x%sy", " \t%s");
        return wraps.stream()
                .flatMap(wrap -> cores.stream().map(core -> wrap.replace("%s", core)))
                .toList();
    }
}
