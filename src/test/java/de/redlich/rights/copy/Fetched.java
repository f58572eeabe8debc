package de.redlich.rights.copy;

import de.redlich.Reply;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A fetched archive, unpacked. */
public record Fetched(Map<String, byte[]> files) {
    public static Fetched of(Reply reply) {
        if (reply.status() != 200) {
            throw new AssertionError("no archive: " + reply.status() + " " + reply.location() + reply.text());
        }
        return of(reply.bytes());
    }

    public static Fetched of(byte[] archive) {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Fetched(files);
    }

    public byte[] bytes(String path) {
        return Objects.requireNonNull(files.get(path), () -> path + " is not among " + files.keySet());
    }

    public String text(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    public JsonNode json() {
        return JsonMapper.shared().readTree(bytes("daten.json"));
    }

    public static JsonNode table(JsonNode data, String name) {
        return data.get("tables")
                .valueStream()
                .filter(it -> it.get("name").asString().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no table " + name));
    }

    /** All that can be read in it, in one text. */
    public String everything() {
        var all = new StringBuilder();
        files.values().forEach(it -> all.append(new String(it, StandardCharsets.UTF_8)));
        return all.toString();
    }
}
