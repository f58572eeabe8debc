package de.redlich.staff;

import de.redlich.page.Open;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a directory can do here (RFC 7643 sections 5 to 7, RFC 7644 section 4). */
@RestController
@Open
@RequestMapping("/scim/v2")
class ScimDescription {
    private static final String CORE = "urn:ietf:params:scim:schemas:core:2.0:";
    private static final Map<String, Boolean> NO = Map.of("supported", false);

    private final ScimStaff staff;
    private final ScimJson json;

    ScimDescription(ScimStaff staff, ScimJson json) {
        this.staff = staff;
        this.json = json;
    }

    @GetMapping("/ServiceProviderConfig")
    ResponseEntity<String> config() {
        var config = new LinkedHashMap<String, Object>();
        config.put("schemas", List.of(CORE + "ServiceProviderConfig"));
        config.put("patch", Map.of("supported", true));
        config.put("bulk", Map.of("supported", false, "maxOperations", 0, "maxPayloadSize", 0));
        config.put("filter", Map.of("supported", true, "maxResults", 200));
        config.put("changePassword", NO);
        config.put("sort", NO);
        config.put("etag", NO);
        config.put(
                "authenticationSchemes",
                List.of(Map.of(
                        "type", "oauthbearertoken",
                        "name", "OAuth Bearer Token",
                        "description", "A token that the operator of the platform hands out.",
                        "specUri", "https://www.rfc-editor.org/info/rfc6750",
                        "primary", true)));
        config.put("meta", meta("ServiceProviderConfig", "ServiceProviderConfig"));
        return json.answer(HttpStatus.OK, config);
    }

    @GetMapping("/ResourceTypes")
    ResponseEntity<String> types() {
        return json.list(List.of(type("User", "Users"), type("Group", "Groups")), 1, 100);
    }

    @GetMapping("/ResourceTypes/{name}")
    ResponseEntity<String> type(@PathVariable String name) {
        return switch (name) {
            case "User" -> json.answer(HttpStatus.OK, type("User", "Users"));
            case "Group" -> json.answer(HttpStatus.OK, type("Group", "Groups"));
            default -> throw ScimFault.unknown();
        };
    }

    @GetMapping("/Schemas")
    ResponseEntity<String> schemas() {
        return json.list(List.of(userSchema(), groupSchema()), 1, 100);
    }

    @GetMapping("/Schemas/{id}")
    ResponseEntity<String> schema(@PathVariable String id) {
        return switch (id) {
            case ScimStaff.USER -> json.answer(HttpStatus.OK, userSchema());
            case ScimStaff.GROUP -> json.answer(HttpStatus.OK, groupSchema());
            default -> throw ScimFault.unknown();
        };
    }

    private Map<String, Object> type(String name, String endpoint) {
        return Map.of(
                "schemas",
                List.of(CORE + "ResourceType"),
                "id",
                name,
                "name",
                name,
                "endpoint",
                "/" + endpoint,
                "schema",
                CORE + name,
                "meta",
                meta("ResourceType", "ResourceTypes/" + name));
    }

    private Map<String, Object> userSchema() {
        return schema(
                "User",
                List.of(
                        attribute("userName", "string", false, true, "immutable", "server"),
                        complex(
                                "name",
                                false,
                                List.of(attribute("formatted", "string", false, false, "immutable", "none"))),
                        attribute("displayName", "string", false, false, "immutable", "none"),
                        attribute("active", "boolean", false, false, "readWrite", "none"),
                        complex(
                                "emails",
                                true,
                                List.of(
                                        attribute("value", "string", false, false, "readOnly", "none"),
                                        attribute("type", "string", false, false, "readOnly", "none"),
                                        attribute("primary", "boolean", false, false, "readOnly", "none"))),
                        complex(
                                "groups",
                                true,
                                List.of(
                                        attribute("value", "string", false, false, "readOnly", "none"),
                                        attribute("$ref", "reference", false, false, "readOnly", "none"),
                                        attribute("display", "string", false, false, "readOnly", "none")))));
    }

    private Map<String, Object> groupSchema() {
        return schema(
                "Group",
                List.of(
                        attribute("displayName", "string", false, true, "readOnly", "server"),
                        complex(
                                "members",
                                true,
                                List.of(
                                        attribute("value", "string", false, false, "immutable", "none"),
                                        attribute("$ref", "reference", false, false, "immutable", "none")))));
    }

    private Map<String, Object> schema(String name, List<Map<String, Object>> attributes) {
        return Map.of(
                "schemas",
                List.of(CORE + "Schema"),
                "id",
                CORE + name,
                "name",
                name,
                "attributes",
                attributes,
                "meta",
                meta("Schema", "Schemas/" + CORE + name));
    }

    private static Map<String, Object> complex(String name, boolean many, List<Map<String, Object>> parts) {
        var attribute = new LinkedHashMap<>(attribute(name, "complex", many, false, "readWrite", "none"));
        attribute.put("subAttributes", parts);
        return attribute;
    }

    private static Map<String, Object> attribute(
            String name, String type, boolean many, boolean required, String mutability, String uniqueness) {
        return Map.of(
                "name", name,
                "type", type,
                "multiValued", many,
                "required", required,
                "caseExact", false,
                "mutability", mutability,
                "returned", "default",
                "uniqueness", uniqueness);
    }

    private Map<String, String> meta(String type, String path) {
        int slash = path.indexOf('/');
        return Map.of(
                "resourceType",
                type,
                "location",
                slash < 0
                        ? staff.at(path, "").replaceFirst("/$", "")
                        : staff.at(path.substring(0, slash), path.substring(slash + 1)));
    }
}
