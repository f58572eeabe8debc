package de.redlich.rights.transfer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that says it is a provider and is not. */
final class Impostor implements AutoCloseable {
    interface Answer {
        void to(HttpExchange exchange) throws IOException, InterruptedException;
    }

    private final HttpServer server;
    private final AtomicInteger asked = new AtomicInteger();

    Impostor(Answer answer) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            try (exchange) {
                answer.to(exchange);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    int asked() {
        return asked.get();
    }

    /** What the real provider would answer, with another body. */
    static void passOnWith(Code code, int port, String host, String old, String changed, HttpExchange exchange)
            throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var real = http.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/umzug/angebote/" + code.offer()))
                            .header("Host", host + ":" + port)
                            .header("Authorization", "Bearer " + Digest.written(code.secret()))
                            .POST(HttpRequest.BodyPublishers.noBody())
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            var body = real.body().replace(old, changed).getBytes(java.nio.charset.StandardCharsets.UTF_8);
            for (var name : new String[] {Fetching.KEY, Fetching.SIGNATURE}) {
                exchange.getResponseHeaders()
                        .set(name, real.headers().firstValue(name).orElseThrow());
            }
            exchange.getResponseHeaders().set(Fetching.CONTENT_DIGEST, Digest.header(body));
            exchange.sendResponseHeaders(real.statusCode(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
