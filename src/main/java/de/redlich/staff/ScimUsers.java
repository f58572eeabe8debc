package de.redlich.staff;

import de.redlich.academy.CurrentAcademy;
import de.redlich.page.Language;
import de.redlich.page.Open;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Users of SCIM 2.0 (RFC 7643 section 4.1, RFC 7644 section 3): members of the staff. Passwords are never taken. */
@RestController
@Open
@RequestMapping("/scim/v2/Users")
class ScimUsers {
    private final ScimStaff staff;
    private final ScimJson json;

    ScimUsers(ScimStaff staff, ScimJson json) {
        this.staff = staff;
        this.json = json;
    }

    @GetMapping
    ResponseEntity<String> list(
            @RequestParam(required = false) @Nullable String filter,
            @RequestParam(defaultValue = "1") int startIndex,
            @RequestParam(defaultValue = "100") int count) {
        var found = filter == null ? staff.all() : filtered(ScimFilter.of(filter));
        return json.list(found.stream().map(staff::user).toList(), startIndex, count);
    }

    @PostMapping
    ResponseEntity<String> create(@RequestBody String body) {
        var language = Language.of(CurrentAcademy.get().language()).orElse(Language.DE);
        var user = staff.user(staff.create(wanted(json.read(body)), language));
        var answer = json.answer(HttpStatus.CREATED, user);
        return ResponseEntity.status(HttpStatus.CREATED)
                .headers(answer.getHeaders())
                .header(HttpHeaders.LOCATION, staff.at("Users", String.valueOf(user.get("id"))))
                .body(answer.getBody());
    }

    @GetMapping("/{id}")
    ResponseEntity<String> get(@PathVariable String id) {
        return json.answer(HttpStatus.OK, staff.user(staff.find(id)));
    }

    @PutMapping("/{id}")
    ResponseEntity<String> replace(@PathVariable String id, @RequestBody String body) {
        var member = staff.find(id);
        return json.answer(HttpStatus.OK, staff.user(staff.change(member, wanted(json.read(body)))));
    }

    /** Attributes are replaced or added; what is not there to be removed stays (RFC 7644 section 3.5.2). */
    @PatchMapping("/{id}")
    ResponseEntity<String> patch(@PathVariable String id, @RequestBody String body) {
        var member = staff.find(id);
        for (var operation : operations(json.read(body))) {
            member = staff.change(member, changed(operation));
        }
        return json.answer(HttpStatus.OK, staff.user(member));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> delete(@PathVariable String id) {
        staff.delete(staff.find(id));
        return ResponseEntity.noContent().build();
    }

    private List<Members.Member> filtered(ScimFilter filter) {
        return switch (filter.attribute()) {
            case "username" -> staff.withEmail(filter.value()).stream().toList();
            case "externalid" ->
                staff.all().stream()
                        .filter(it -> filter.value().equals(it.externalId()))
                        .toList();
            default -> throw filter.unsupported();
        };
    }

    static List<JsonNode> operations(JsonNode body) {
        var operations = body.path("Operations");
        if (!operations.isArray() || operations.isEmpty()) {
            throw ScimFault.invalid("invalidSyntax", "A patch has Operations.");
        }
        return operations.valueStream().toList();
    }

    private static ScimStaff.Wanted changed(JsonNode operation) {
        var op = operation.path("op").asString("").toLowerCase(Locale.ROOT);
        if (!op.equals("replace") && !op.equals("add")) {
            throw ScimFault.invalid(
                    op.equals("remove") ? "mutability" : "invalidSyntax", "Supported are add and replace.");
        }
        var path = operation.path("path").asString("");
        var value = operation.path("value");
        return switch (path.toLowerCase(Locale.ROOT)) {
            case "" -> wanted(value);
            case "active" -> new ScimStaff.Wanted(null, null, null, active(value));
            case "externalid" -> new ScimStaff.Wanted(null, null, text(value), null);
            case "username" -> new ScimStaff.Wanted(null, text(value), null, null);
            case "displayname", "name", "name.formatted", "name.givenname", "name.familyname" ->
                new ScimStaff.Wanted(null, null, null, null);
            case "password" -> throw noPasswords();
            default -> throw ScimFault.invalid("invalidPath", "This attribute is not known here.");
        };
    }

    private static ScimStaff.Wanted wanted(JsonNode user) {
        if (user.has("password")) {
            throw noPasswords();
        }
        return new ScimStaff.Wanted(
                name(user), text(user.path("userName")), text(user.path("externalId")), active(user.path("active")));
    }

    private static ScimFault noPasswords() {
        return ScimFault.invalid("mutability", "People choose their passwords themselves.");
    }

    private static @Nullable String name(JsonNode user) {
        var name = user.path("name");
        var formatted = text(name.path("formatted"));
        if (formatted != null) {
            return formatted;
        }
        var given = text(name.path("givenName"));
        var family = text(name.path("familyName"));
        if (given != null && family != null) {
            return given + " " + family;
        }
        return text(user.path("displayName"));
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() && !node.asString().isBlank() ? node.asString().strip() : null;
    }

    /** Some directories write "False". */
    private static @Nullable Boolean active(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        var written = node.asString("").toLowerCase(Locale.ROOT);
        if (!written.equals("true") && !written.equals("false")) {
            throw ScimFault.invalid("invalidValue", "active is true or false.");
        }
        return Boolean.valueOf(written);
    }
}
