package de.redlich.laws;

import static org.assertj.core.api.Assertions.assertThat;

import de.redlich.Installed;
import de.redlich.Promise;
import de.redlich.Reply;
import de.redlich.Visitor;
import de.redlich.academy.Academies;
import de.redlich.academy.CurrentAcademy;
import de.redlich.account.NewPerson;
import de.redlich.account.People;
import de.redlich.account.Role;
import de.redlich.laws.RouteTable.Who;
import de.redlich.page.Language;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every address × everybody who could ask for it: what the table does not allow is refused, and what it allows is not. The
 * addresses come from the running application, so that none can be forgotten.
 */
@Installed
@Promise({"S3", "S7"})
@TestConstructor(autowireMode = AutowireMode.ALL)
class RouteLaw {
    /** Small forms of guests look at the browser's own word on where they come from; the others bring no cookie. */
    private static final Set<String> WITHOUT_TOKEN = Set.of(
            "POST /sprache",
            "POST /darstellung",
            "POST /cookie-einstellungen",
            "POST /fremdinhalte",
            "POST /fremdinhalte/widerruf",
            "POST /umzug/angebote/{offer}",
            "POST /inhaltsregel");

    private static final String PASSWORD = "sieben gelbe Boote im Hafen";
    private final ApplicationContext context;
    private final Academies academies;
    private final People people;
    private final int port;

    RouteLaw(ApplicationContext context, Academies academies, People people, @LocalServerPort int port) {
        this.context = context;
        this.academies = academies;
        this.people = people;
        this.port = port;
    }

    @Test
    void everyAddressStandsInTheTableAndTheTableNamesNoOther() {
        assertThat(RouteTable.read().routes().keySet())
                .as(
                        "docs/routes.md says of every address who may go there; add the line, then see that the walk agrees")
                .containsExactlyInAnyOrderElementsOf(routes());
    }

    @Test
    void everybodyGetsExactlyWhereTheTableLetsThem() throws Exception {
        var browsers = everybody();
        var tokens = new EnumMap<Who, String>(Who.class);
        browsers.forEach((who, browser) -> tokens.put(who, token(browser)));
        var found = new TreeMap<String, Set<Who>>();
        for (var route : routes()) {
            found.put(route, EnumSet.noneOf(Who.class));
            for (var who : Who.values()) {
                var allowed = RouteTable.read().routes().getOrDefault(route, Set.of());
                if (!isGet(route) && allowed.contains(who) || isLetIn(who, route, allowed, browsers, tokens)) {
                    found.get(route).add(who);
                }
            }
        }
        write(found);
        var wrong = RouteTable.read().routes().entrySet().stream()
                .filter(it -> !it.getValue().equals(found.get(it.getKey())))
                .map(it -> it.getKey() + ": the table says " + Who.write(it.getValue()) + ", the server "
                        + Who.write(found.getOrDefault(it.getKey(), Set.of())))
                .toList();
        assertThat(wrong).isEmpty();
    }

    /** What is allowed and not there is as good as allowed. */
    private static boolean isLetIn(
            Who who, String route, Set<Who> allowed, Map<Who, Visitor> browsers, Map<Who, String> tokens) {
        var reply = ask(of(who, browsers), of(who, tokens), route);
        assertThat(reply.status()).as("%s for %s", route, who).isNotEqualTo(500);
        if (reply.status() == 404 && (allowed.contains(who) || who == Who.OPERATOR)) {
            return allowed.contains(who);
        }
        return !isRefused(reply, route);
    }

    @Test
    void nothingChangesWithoutTheTokenOfOurForms() throws Exception {
        var browser = of(Who.LEARNER, everybody());
        var open = new TreeSet<String>();
        for (var route : routes()) {
            if (!isGet(route)) {
                var reply = browser.send(browser.request(RouteTable.path(route))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Sec-Fetch-Site", "cross-site")
                        .method(route.split(" ")[0], BodyPublishers.ofString("x=1")));
                assertThat(reply.status()).as(route).isGreaterThanOrEqualTo(400);
                if (reply.status() != 403 && !route.contains(" /scim/v2/")) {
                    open.add(route);
                }
            }
        }
        assertThat(open)
                .as(
                        "a foreign page could make a browser send these; server-to-server calls bring no cookie but a secret")
                .isSubsetOf(WITHOUT_TOKEN);
    }

    /** Somebody signed in at the other academy is a stranger here. */
    @Test
    void theOtherAcademysSessionOpensNothing() throws Exception {
        var here = everybody();
        var tables = RouteTable.read().routes();
        for (var who : List.of(Who.LECTURER, Who.OFFICER)) {
            var stranger = Visitor.of("qexport", port);
            stranger.cookies().putAll(of(who, here).cookies());
            for (var route : routes()) {
                if (isGet(route) && !tables.getOrDefault(route, Set.of()).contains(Who.GUEST)) {
                    assertThat(isRefused(stranger.get(RouteTable.path(route)), route))
                            .as(route)
                            .isTrue();
                }
            }
        }
    }

    private Map<Who, Visitor> everybody() throws Exception {
        var browsers = new EnumMap<Who, Visitor>(Who.class);
        browsers.put(Who.GUEST, Visitor.of("dravoiqent", port));
        browsers.put(Who.LEARNER, somebody("dravoiqent"));
        browsers.put(Who.CHILD, Visitor.of("dravoiqent", port).signIn("mia", "rechnen-mit-freude"));
        browsers.put(
                Who.GUARDIAN, Visitor.of("dravoiqent", port).signIn("petra@dravoiqent.example", "lernen-mit-freude"));
        browsers.put(Who.LECTURER, somebody("dravoiqent", Role.LECTURER));
        browsers.put(Who.OFFICER, somebody("dravoiqent", Role.PRIVACY_OFFICER));
        browsers.put(Who.SUPPORT, somebody("dravoiqent", Role.SUPPORT));
        browsers.put(Who.OWNER, somebody("dravoiqent", Role.OWNER));
        browsers.put(Who.SECURITY, somebody("dravoiqent", Role.SECURITY));
        browsers.put(Who.OPERATOR, somebody("betrieb", Role.OPERATOR));
        return browsers;
    }

    private Visitor somebody(String academy, Role... roles) throws Exception {
        var email = "wege-" + UUID.randomUUID() + "@beispiel.example";
        CurrentAcademy.call(
                academies.named(academy).orElseThrow(),
                () -> people.create(new NewPerson("Wanda Wege", email, PASSWORD, Language.DE, Set.of(roles))));
        return Visitor.of(academy, port).signIn(email, PASSWORD);
    }

    private static String token(Visitor browser) {
        var typed =
                browser.open("/meine-daten").page().select("input[name=_csrf]").val();
        return typed.isEmpty()
                ? browser.get("/anmelden").page().select("input[name=_csrf]").val()
                : typed;
    }

    private static <T> T of(Who who, Map<Who, T> each) {
        return Objects.requireNonNull(each.get(who));
    }

    private static Reply ask(Visitor browser, String token, String route) {
        var method = route.substring(0, route.indexOf(' '));
        return switch (method) {
            case "GET" -> browser.get(RouteTable.path(route));
            case "POST" -> browser.post(RouteTable.path(route), Map.of("_csrf", token));
            default -> browser.send(browser.request(RouteTable.path(route)).method(method, BodyPublishers.noBody()));
        };
    }

    /**
     * Not signed in, not allowed, or as if it were not there. Where the address names one thing, 404 says only that this one is
     * not there; whose things somebody sees is shown in {@code OthersThingsTest}.
     */
    private static boolean isRefused(Reply reply, String route) {
        var namesOne = route.contains("{") && !route.contains("/betrieb");
        return Set.of(401, 403).contains(reply.status())
                || reply.status() == 404 && !namesOne
                || reply.status() == 303 && reply.location().startsWith("/anmelden?weiter=");
    }

    private static boolean isGet(String route) {
        return route.startsWith("GET ");
    }

    private Set<String> routes() {
        return context.getBeansOfType(RequestMappingHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(info -> info.getPatternValues().stream()
                        .flatMap(pattern ->
                                info.getMethodsCondition().getMethods().stream().map(method -> method + " " + pattern)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** With {@code -Dredlich.write=true} what was found, to be read before it becomes the table. */
    private static void write(Map<String, Set<Who>> found) throws Exception {
        if (Boolean.getBoolean("redlich.write")) {
            var lines = new ArrayList<String>();
            found.forEach((route, who) -> lines.add(RouteTable.line(route, who)));
            Files.write(Path.of("target/routes.md"), lines);
        }
    }
}
