package de.redlich.academy;

import static org.assertj.core.api.Assertions.assertThat;

import de.redlich.Installed;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/** What no well-behaved browser sends, over a bare socket. */
@Installed
@TestConstructor(autowireMode = AutowireMode.ALL)
class UnreadableRequestsTest {
    private final int port;

    UnreadableRequestsTest(@LocalServerPort int port) {
        this.port = port;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/kurse/%00",
                "/kurse/a%2fb",
                "/kurse/%5c..%5c",
                "/%zz",
                "/kurse/%c3%28",
                "/%",
                "/kurse//x;jsessionid=1",
                "/kurse?suche=%zz"
            })
    void anAddressNobodyCanReadGetsOurPage(String target) throws IOException {
        var answer = send("GET " + target + " HTTP/1.1\r\nHost: qexport.localhost\r\nAccept-Language: de\r\n");

        if (!answer.startsWith("HTTP/1.1 200")) {
            assertThat(answer).as(target).matches("(?s)HTTP/1.1 (400|404) .*");
            isOurs(answer, "Qexport Systems");
        }
    }

    @Test
    void itSpeaksTheReadersLanguage() throws IOException {
        var answer = send("GET /%zz HTTP/1.1\r\nHost: dravoiqent.localhost\r\nAccept-Language: en\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400");
        isOurs(answer, "Dravoiqent");
        assertThat(Jsoup.parse(answer).select("html").attr("lang")).isEqualTo("en");
        assertThat(Jsoup.parse(answer).select("h1").text()).contains("We did not understand");
    }

    @Test
    void aHeaderThatIsTooLongGetsOurPageToo() throws IOException {
        var answer = send("GET /kurse HTTP/1.1\r\nHost: dravoiqent.localhost\r\nAccept-Language: de\r\nX-Long: "
                + "x".repeat(20_000) + "\r\n");

        assertThat(answer).matches("(?s)HTTP/1.1 4(00|31) .*");
        isOurs(answer, "");
    }

    @Test
    void anAddressThatIsTooLongGetsOurPageToo() throws IOException {
        var answer = send("GET /kurse?suche=" + "x".repeat(20_000) + " HTTP/1.1\r\nHost: dravoiqent.localhost\r\n");

        assertThat(answer).matches("(?s)HTTP/1.1 4(00|14) .*");
        isOurs(answer, "");
    }

    @Test
    void anAddressThatEndsTheReadingGetsOurPageWithoutABrand() throws IOException {
        var answer = send("GET /kurse/<b> HTTP/1.1\r\nHost: dravoiqent.localhost\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400");
        isOurs(answer, "");
    }

    @Test
    void aRequestWithoutAHostIsAnsweredToo() throws IOException {
        var answer = send("GET / HTTP/1.1\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400");
        isOurs(answer, "");
    }

    private static void isOurs(String answer, String academy) {
        assertThat(answer)
                .contains("Content-Security-Policy: default-src 'none'", "class=\"failure\"", academy)
                .doesNotContain("Apache", "Tomcat", "HTTP Status", "Exception");
    }

    private String send(String head) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write((head + "Connection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
