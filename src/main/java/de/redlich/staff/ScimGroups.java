package de.redlich.staff;

import de.redlich.account.Role;
import de.redlich.page.Open;
import de.redlich.privacy.PersonId;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
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

/** Groups of SCIM 2.0 (RFC 7643 section 4.2): the roles. They are fixed; who holds them is not. */
@RestController
@Open
@RequestMapping("/scim/v2/Groups")
class ScimGroups {
    private static final Set<String> CHANGES = Set.of("add", "replace");
    private static final Pattern ONE_MEMBER =
            Pattern.compile("members\\[value eq \"([^\"]+)\"]", Pattern.CASE_INSENSITIVE);

    private final ScimStaff staff;
    private final ScimJson json;

    ScimGroups(ScimStaff staff, ScimJson json) {
        this.staff = staff;
        this.json = json;
    }

    @GetMapping
    ResponseEntity<String> list(
            @RequestParam(required = false) @Nullable String filter,
            @RequestParam(defaultValue = "1") int startIndex,
            @RequestParam(defaultValue = "100") int count) {
        var wanted = filter == null ? null : ScimFilter.of(filter);
        if (wanted != null && !wanted.attribute().equals("displayname")) {
            throw wanted.unsupported();
        }
        return json.list(
                ScimStaff.roles().stream()
                        .filter(it -> wanted == null || it.name().equalsIgnoreCase(wanted.value()))
                        .map(staff::group)
                        .toList(),
                startIndex,
                count);
    }

    @GetMapping("/{id}")
    ResponseEntity<String> get(@PathVariable String id) {
        return json.answer(HttpStatus.OK, staff.group(ScimStaff.role(id)));
    }

    @PutMapping("/{id}")
    @Transactional
    public ResponseEntity<String> replace(@PathVariable String id, @RequestBody String body) {
        var role = ScimStaff.role(id);
        var members = json.read(body).path("members");
        if (!members.isMissingNode()) {
            replaceAll(role, members);
        }
        return json.answer(HttpStatus.OK, staff.group(role));
    }

    @PatchMapping("/{id}")
    @Transactional
    public ResponseEntity<String> patch(@PathVariable String id, @RequestBody String body) {
        var role = ScimStaff.role(id);
        ScimUsers.operations(json.read(body)).forEach(it -> apply(role, it));
        return json.answer(HttpStatus.OK, staff.group(role));
    }

    @PostMapping
    ResponseEntity<String> create() {
        throw fixed();
    }

    @DeleteMapping("/{id}")
    ResponseEntity<String> delete(@PathVariable String id) {
        ScimStaff.role(id);
        throw fixed();
    }

    private void apply(Role role, JsonNode operation) {
        var path = operation.path("path").asString("");
        var one = ONE_MEMBER.matcher(path);
        var value = path.isEmpty() ? operation.path("value").path("members") : operation.path("value");
        if (!path.isEmpty() && !path.equalsIgnoreCase("members") && !one.matches()) {
            throw ScimFault.invalid("invalidPath", "Only members of a group change.");
        }
        var verb = operation.path("op").asString("").toLowerCase(Locale.ROOT);
        if (path.isEmpty() && value.isMissingNode() && CHANGES.contains(verb)) {
            return; // about a name or an id, which are fixed; who is a member stays
        }
        switch (verb) {
            case "add" -> list(value).valueStream().forEach(it -> staff.give(role, user(it)));
            case "replace" -> replaceAll(role, value);
            case "remove" -> {
                if (path.isEmpty()) {
                    throw ScimFault.invalid("noTarget", "Say with a path what to remove.");
                }
                if (one.matches()) {
                    staff.take(role, staff.find(one.group(1)).id());
                } else if (value.isArray()) {
                    value.valueStream()
                            .forEach(it -> staff.take(role, staff.find(user(it)).id()));
                } else {
                    staff.holders(role).forEach(it -> staff.take(role, it));
                }
            }
            default -> throw ScimFault.invalid("invalidSyntax", "Supported are add, remove and replace.");
        }
    }

    private void replaceAll(Role role, JsonNode members) {
        var wanted = list(members).valueStream().map(ScimGroups::user).toList();
        staff.holders(role).stream()
                .filter((PersonId it) -> !wanted.contains(it.value().toString()))
                .forEach(it -> staff.take(role, it));
        wanted.forEach(it -> staff.give(role, it));
    }

    /** Nobody loses a role by a message that says nothing about members. */
    private static JsonNode list(JsonNode members) {
        if (!members.isArray()) {
            throw ScimFault.invalid("invalidValue", "Members are a list.");
        }
        return members;
    }

    private static String user(JsonNode member) {
        return member.path("value").asString("");
    }

    private static ScimFault fixed() {
        return new ScimFault(HttpStatus.FORBIDDEN, null, "Groups are the roles of this platform, which are fixed.");
    }
}
