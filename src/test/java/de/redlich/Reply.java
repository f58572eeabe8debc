package de.redlich;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** What the server answered. */
public record Reply(HttpResponse<byte[]> response) {
    public int status() {
        return response.statusCode();
    }

    public String body() {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    public byte[] bytes() {
        return response.body();
    }

    public Document page() {
        return Jsoup.parse(body());
    }

    /** What a reader sees, without tags. */
    public String text() {
        return page().text();
    }

    /** Value of a header, empty when it is missing. */
    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** Where a redirect leads, as a local path. */
    public String location() {
        return header("Location").replaceFirst("^https?://[^/]+", "");
    }
}
