package de.redlich.staff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes the messages of RFC 7644. */
@Component
class ScimJson {
    static final MediaType TYPE = MediaType.parseMediaType("application/scim+json");

    private static final String MESSAGES = "urn:ietf:params:scim:api:messages:2.0:";
    private static final int LONGEST = 200;

    private final JsonMapper json;

    ScimJson(JsonMapper json) {
        this.json = json;
    }

    JsonNode read(String body) {
        try {
            var node = json.readTree(body);
            if (node != null && node.isObject()) {
                return node;
            }
        } catch (JacksonException e) {
            // told below; what was sent is nobody else's business
        }
        throw ScimFault.invalid("invalidSyntax", "The body is not a JSON object.");
    }

    ResponseEntity<String> answer(HttpStatus status, Map<String, ?> body) {
        return ResponseEntity.status(status)
                .contentType(TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(json.writeValueAsString(body));
    }

    ResponseEntity<String> fault(ScimFault fault) {
        var body = new LinkedHashMap<String, Object>();
        body.put("schemas", List.of(MESSAGES + "Error"));
        body.put("status", Integer.toString(fault.status().value()));
        if (fault.type() != null) {
            body.put("scimType", fault.type());
        }
        body.put("detail", fault.getMessage());
        return answer(fault.status(), body);
    }

    /** A page of a list; positions count from 1 (RFC 7644 section 3.4.2.4). */
    ResponseEntity<String> list(List<? extends Map<String, ?>> all, int startIndex, int count) {
        int from = Math.max(1, startIndex);
        int most = Math.clamp(count, 0, LONGEST);
        var shown = all.stream().skip(from - 1L).limit(most).toList();
        var body = new LinkedHashMap<String, Object>();
        body.put("schemas", List.of(MESSAGES + "ListResponse"));
        body.put("totalResults", all.size());
        body.put("startIndex", from);
        body.put("itemsPerPage", shown.size());
        body.put("Resources", shown);
        return answer(HttpStatus.OK, body);
    }
}
