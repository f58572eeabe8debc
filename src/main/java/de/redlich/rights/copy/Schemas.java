package de.redlich.rights.copy;

import de.redlich.page.Open;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The published schemas of what people take along (JSON Schema 2020-12). A version never changes; another one gets another name. */
@Controller
@Open
class Schemas {
    private static final MediaType TYPE = MediaType.parseMediaType("application/schema+json");

    @GetMapping("/schema/{name}")
    ResponseEntity<byte[]> show(@PathVariable String name) {
        if (!name.matches("redlich-[a-z]+-\\d+\\.schema\\.json") || Schemas.class.getResource(name) == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return ResponseEntity.ok().contentType(TYPE).body(read(name).getBytes(StandardCharsets.UTF_8));
    }

    /** A file beside this class. */
    static String read(String name) {
        try (var in = Objects.requireNonNull(Schemas.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
