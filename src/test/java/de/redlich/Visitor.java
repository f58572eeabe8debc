package de.redlich;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with a browser that runs no scripts: keeps cookies (the secure ones too), sends forms with the hidden fields that
 * the page gave them, follows no redirect by itself.
 */
public final class Visitor {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private static final String BOUNDARY = "----a-visitors-file";

    private final int port;
    private final String host;
    private final Map<String, String> cookies = new TreeMap<>();
    private String language = "de";
    private String address = "";

    private Visitor(int port, String host) {
        this.port = port;
        this.host = host;
    }

    /** @param academy slug, or a whole host name */
    public static Visitor of(String academy, int port) {
        return new Visitor(port, academy.contains(".") ? academy : academy + ".localhost");
    }

    public Visitor reading(String language) {
        this.language = language;
        return this;
    }

    /** As if our proxy said that the requests came from that address. */
    public Visitor from(String address) {
        this.address = address;
        return this;
    }

    public Map<String, String> cookies() {
        return cookies;
    }

    public Reply get(String path) {
        return send(request(path).GET());
    }

    /** Gets a page, following redirects inside the academy. */
    public Reply open(String path) {
        var reply = get(path);
        for (int i = 0; i < 5 && reply.status() / 100 == 3; i++) {
            reply = get(reply.location());
        }
        return reply;
    }

    /** Fills in and sends the form of {@code page} whose action is {@code action}; its hidden fields go along. */
    public Reply submit(Reply page, String action, Map<String, String> typed) {
        var form = page.page().select("form[method=post]").stream()
                .filter(found -> found.attr("action").equals(action))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no form posts to " + action + " on\n" + page.text()));
        var fields = new LinkedHashMap<String, String>();
        form.select("input[type=hidden]").forEach(input -> fields.put(input.attr("name"), input.val()));
        fields.putAll(typed);
        return post(action, fields);
    }

    /** Sends one file with the form of {@code page} whose action is {@code action}. */
    public Reply upload(Reply page, String action, String field, String name, byte[] content) {
        return upload(page, action, Map.of(), field, name, content);
    }

    /** The same with other fields beside the file. */
    public Reply upload(
            Reply page, String action, Map<String, String> typed, String field, String name, byte[] content) {
        var token = page.page()
                .select("form[action=" + action + "] input[name=_csrf]")
                .val();
        var body = new ByteArrayOutputStream();
        typed.forEach((key, value) -> body.writeBytes(
                ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + key + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token
                        + "\r\n--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field
                        + "\"; filename=\"" + name + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(request(action)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** Sends fields as a form would, and nothing else: no CSRF token unless it is among them. */
    public Reply post(String path, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofString(body)));
    }

    /** Signs in, with a code where one is needed; the caller's next requests are that person's. */
    public Visitor signIn(String email, String password) {
        var reply =
                proveSecond(email, submit(get("/anmelden"), "/anmelden", Map.of("email", email, "password", password)));
        if (reply.status() != 303) {
            throw new AssertionError(email + " could not sign in: " + reply.status() + "\n" + reply.text());
        }
        return this;
    }

    /** Gives the second proof if the answer asks for one. */
    public Reply proveSecond(String email, Reply reply) {
        if (!reply.location().startsWith("/anmelden/nachweis")) {
            return reply;
        }
        var code = Keyring.codeOf(port, host, email);
        return submit(get(reply.location()), "/anmelden/nachweis", Map.of("code", code));
    }

    public HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Host", host + ":" + port)
                .header("Accept-Language", language);
        if (!address.isEmpty()) {
            request.header("X-Forwarded-For", address);
        }
        var kept = cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        return kept.isEmpty() ? request : request.header("Cookie", kept);
    }

    public Reply send(HttpRequest.Builder request) {
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofByteArray());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return new Reply(response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String header) {
        var pair = header.split(";", 2)[0].split("=", 2);
        @Nullable String value = pair.length == 2 ? pair[1] : "";
        if (value.isEmpty() || header.contains("Max-Age=0")) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], value);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
