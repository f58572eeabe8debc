package de.redlich.laws;

import static org.assertj.core.api.Assertions.assertThat;

import de.redlich.Installed;
import de.redlich.Promise;
import de.redlich.Visitor;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What every answer tells the browser, whatever was asked and however it ended. */
@Installed
@Promise("S7")
class HeaderLaw {
    @LocalServerPort
    private int port;

    @Test
    void everyAnswerOfEveryAddressIsClosedToOthers() {
        var guest = Visitor.of("dravoiqent", port);
        var lena = Visitor.of("dravoiqent", port).signIn("lena@dravoiqent.example", "lernen-mit-freude");
        for (var route : RouteTable.read().routes().keySet()) {
            if (route.startsWith("GET ")) {
                var path = RouteTable.path(route);
                for (var browser : List.of(guest, lena)) {
                    var reply = browser.get(path);
                    assertThat(reply.header("Content-Security-Policy"))
                            .as(route)
                            .contains(
                                    "default-src 'none'",
                                    "frame-ancestors 'none'",
                                    "base-uri 'none'",
                                    "form-action 'self'",
                                    "report-to inhaltsregel",
                                    "report-uri /inhaltsregel")
                            .doesNotContain("unsafe");
                    assertThat(reply.header("Reporting-Endpoints"))
                            .as(route)
                            .isEqualTo("inhaltsregel=\"/inhaltsregel\"");
                    assertThat(reply.header("X-Content-Type-Options")).as(route).isEqualTo("nosniff");
                    assertThat(reply.header("Permissions-Policy")).as(route).contains("camera=()", "geolocation=()");
                    assertThat(reply.header("Cross-Origin-Opener-Policy"))
                            .as(route)
                            .isEqualTo("same-origin");
                    assertThat(reply.header("Cross-Origin-Resource-Policy"))
                            .as(route)
                            .isEqualTo("same-origin");
                    assertThat(reply.header("Cross-Origin-Embedder-Policy"))
                            .as(route)
                            .isEqualTo("require-corp");
                    assertThat(reply.header("Referrer-Policy")).as(route).isNotEmpty();
                    assertThat(reply.response().headers().firstValue("Server"))
                            .as(route)
                            .isEmpty();
                    assertThat(reply.response().headers().firstValue("X-Powered-By"))
                            .as(route)
                            .isEmpty();
                    assertThat(reply.response().headers().firstValue("Access-Control-Allow-Origin"))
                            .as(route)
                            .isEmpty();
                }
                assertThat(lena.get(path).header("Cache-Control"))
                        .as("%s with a cookie", route)
                        .matches(".*(no-store|immutable|public).*");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "boese.example",
                "dravoiqent.localhost.boese.example",
                "dravoiqent.localhost@boese.example",
                "[::1]",
                "x y"
            })
    void aForgedHostReachesNoAcademyAndNoLink(String host) {
        var answer = Visitor.of("dravoiqent", port)
                .send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/passwort-vergessen"))
                        .header("Host", host)
                        .header("X-Forwarded-Host", "boese.example")
                        .GET());
        assertThat(answer.status()).isIn(400, 404);
        assertThat(answer.body()).doesNotContain("boese.example");
    }

    @Test
    void whatAProxyMightSayAboutTheHostIsNotBelieved() {
        var browser = Visitor.of("dravoiqent", port);
        var answer = browser.send(browser.request("/anmelden")
                .header("X-Forwarded-Host", "boese.example")
                .header("Forwarded", "host=boese.example")
                .GET());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("boese.example");
    }
}
