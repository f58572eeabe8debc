package de.redlich.staff;

import de.redlich.academy.Academy;
import de.redlich.academy.AcademyAddress;
import de.redlich.academy.CurrentAcademy;
import de.redlich.account.People;
import de.redlich.account.Role;
import de.redlich.page.Language;
import de.redlich.privacy.PersonId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Staff as a company directory sees and changes them: users are members of the staff, groups are roles. */
@Service
class ScimStaff {
    static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";
    static final String GROUP = "urn:ietf:params:scim:schemas:core:2.0:Group";

    /** @param name null where nothing is to change; the same for the others */
    record Wanted(
            @Nullable String name,
            @Nullable String email,
            @Nullable String externalId,
            @Nullable Boolean active) {}

    private final Members members;
    private final Personnel personnel;
    private final Rights rights;
    private final People people;
    private final AcademyAddress address;

    ScimStaff(Members members, Personnel personnel, Rights rights, People people, AcademyAddress address) {
        this.members = members;
        this.personnel = personnel;
        this.rights = rights;
        this.people = people;
        this.address = address;
    }

    List<Members.Member> all() {
        return members.all().stream().filter(it -> !it.removed()).toList();
    }

    Members.Member find(String id) {
        try {
            return members.find(PersonId.of(id)).filter(it -> !it.removed()).orElseThrow(ScimFault::unknown);
        } catch (IllegalArgumentException e) {
            throw ScimFault.unknown();
        }
    }

    Optional<Members.Member> withEmail(String email) {
        return people.withEmail(email).flatMap(members::find).filter(it -> !it.removed());
    }

    @Transactional
    Members.Member create(Wanted wanted, Language language) {
        if (wanted.email() == null) {
            throw ScimFault.invalid("invalidValue", "userName must be an e-mail address.");
        }
        if (withEmail(wanted.email()).isPresent()) {
            throw new ScimFault(HttpStatus.CONFLICT, "uniqueness", "There is such a user already.");
        }
        var name = wanted.name() == null ? wanted.email().replaceFirst("@.*", "") : wanted.name();
        try {
            var active = !Boolean.FALSE.equals(wanted.active());
            var id = active
                    ? personnel.invite(name, wanted.email(), language, Optional.empty(), null, Rights.COMMAND)
                    : personnel.note(name, wanted.email(), language);
            members.name(id, wanted.externalId());
            return members.find(id).orElseThrow();
        } catch (IllegalArgumentException e) {
            throw ScimFault.invalid(
                    "invalidValue", "userName must be an e-mail address, and the name one that can be written.");
        }
    }

    @Transactional
    Members.Member change(Members.Member member, Wanted wanted) {
        var current = people.emailOf(member.id()).orElse("");
        if (wanted.email() != null && !wanted.email().equalsIgnoreCase(current)) {
            throw ScimFault.invalid("mutability", "People change their address themselves.");
        }
        if (wanted.externalId() != null) {
            members.name(member.id(), wanted.externalId());
        }
        if (Boolean.FALSE.equals(wanted.active())) {
            personnel.leave(member.id(), null);
        } else if (Boolean.TRUE.equals(wanted.active()) && !member.isHere()) {
            personnel.comeBack(member.id());
        }
        return members.find(member.id()).orElseThrow();
    }

    @Transactional
    void delete(Members.Member member) {
        personnel.leave(member.id(), null);
        members.remove(member.id());
    }

    /** The roles a directory may give here. Who runs the installation is decided at the office only. */
    static List<Role> roles() {
        boolean office = CurrentAcademy.get().kind() == Academy.Kind.OFFICE;
        return Arrays.stream(Role.values())
                .filter(it -> office == (it == Role.OPERATOR) || office && it == Role.OWNER)
                .toList();
    }

    static Role role(String id) {
        return roles().stream().filter(it -> it.name().equals(id)).findFirst().orElseThrow(ScimFault::unknown);
    }

    List<PersonId> holders(Role role) {
        return rights.running().stream()
                .filter(it -> it.role() == role && it.course() == null)
                .map(Entitlement::person)
                .toList();
    }

    @Transactional
    void give(Role role, String user) {
        var member = find(user);
        if (!member.isHere()) {
            throw ScimFault.invalid("invalidValue", "This user is not active.");
        }
        rights.give(member.id(), role, null, null, "SCIM");
    }

    @Transactional
    void take(Role role, PersonId person) {
        rights.of(person).stream()
                .filter(it -> it.role() == role && it.endedAt() == null && it.course() == null)
                .forEach(it -> rights.end(it.id(), Entitlement.End.DIRECTORY, null));
    }

    Map<String, Object> user(Members.Member member) {
        var id = member.id().value().toString();
        var email = people.emailOf(member.id()).orElse("");
        var name = people.find(member.id()).map(it -> it.name()).orElse("");
        var user = new LinkedHashMap<String, Object>();
        user.put("schemas", List.of(USER));
        user.put("id", id);
        if (member.externalId() != null) {
            user.put("externalId", member.externalId());
        }
        user.put("userName", email);
        user.put("name", Map.of("formatted", name));
        user.put("displayName", name);
        user.put("emails", List.of(Map.of("value", email, "type", "work", "primary", true)));
        user.put("active", member.isHere());
        user.put(
                "groups",
                rights.of(member.id()).stream()
                        .filter(it -> it.endedAt() == null && it.course() == null)
                        .map(it -> Map.of(
                                "value", it.role().name(),
                                "display", it.role().name(),
                                "$ref", at("Groups", it.role().name()),
                                "type", "direct"))
                        .toList());
        user.put(
                "meta",
                Map.of("resourceType", "User", "created", member.since().toString(), "location", at("Users", id)));
        return user;
    }

    Map<String, Object> group(Role role) {
        var group = new LinkedHashMap<String, Object>();
        group.put("schemas", List.of(GROUP));
        group.put("id", role.name());
        group.put("displayName", role.name());
        group.put(
                "members",
                holders(role).stream()
                        .map(it -> Map.of(
                                "value", it.value().toString(),
                                "$ref", at("Users", it.value().toString()),
                                "type", "User"))
                        .toList());
        group.put("meta", Map.of("resourceType", "Group", "location", at("Groups", role.name())));
        return group;
    }

    String at(String kind, String id) {
        return address.absolute("/scim/v2/" + kind + "/" + id);
    }
}
