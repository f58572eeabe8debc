package de.redlich.staff;

import static org.assertj.core.api.Assertions.assertThat;

import de.redlich.Inbox;
import de.redlich.Installed;
import de.redlich.Promise;
import de.redlich.Reply;
import de.redlich.Visitor;
import de.redlich.storage.Settings;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A company's directory, by raw HTTP; messages as in the examples of RFC 7644. */
@Installed
@Promise("S3")
class ScimTest {
    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Directories directories;

    @Autowired
    private Rights rights;

    @Autowired
    private Settings settings;

    @Autowired
    private JsonMapper json;

    private final String email = "bjensen-" + UUID.randomUUID() + "@team.example";
    private Crew crew;
    private String token;

    @BeforeEach
    void aDirectoryIsConnected() {
        crew = Crew.at("dravoiqent", context, port);
        token = crew.in(() -> directories.add("Verzeichnis")).value();
    }

    @Test
    void nobodyComesInWithoutTheTokenOfThisAcademy() {
        var without = Visitor.of("dravoiqent", port);
        var refused = without.send(without.request("/scim/v2/Users").GET());
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(refused.header("Content-Type")).startsWith("application/scim+json");
        assertThat(read(refused).path("schemas").path(0).asString())
                .isEqualTo("urn:ietf:params:scim:api:messages:2.0:Error");
        assertThat(read(refused).path("status").asString()).isEqualTo("401");

        var elsewhere = Visitor.of("qexport", port);
        assertThat(elsewhere
                        .send(elsewhere
                                .request("/scim/v2/Users")
                                .header("Authorization", "Bearer " + token)
                                .GET())
                        .status())
                .isEqualTo(401);
        crew.run(() -> directories.all().forEach(it -> directories.revoke(it.id())));
        assertThat(call("GET", "/Users", "").status()).isEqualTo(401);
    }

    @Test
    void usersAreCreatedFoundChangedAndRemoved() {
        var created = call("POST", "/Users", """
                {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":"%s","externalId":"bjensen",
                 "name":{"formatted":"Ms. Barbara J Jensen III","familyName":"Jensen","givenName":"Barbara"}}""".formatted(email));
        assertThat(created.status()).isEqualTo(201);
        var user = read(created);
        var id = user.path("id").asString();
        assertThat(created.location()).isEqualTo("/scim/v2/Users/" + id);
        assertThat(user.path("meta").path("location").asString()).endsWith("/scim/v2/Users/" + id);
        assertThat(user.path("active").asBoolean()).isTrue();
        assertThat(user.path("externalId").asString()).isEqualTo("bjensen");
        assertThat(user.path("name").path("formatted").asString()).isEqualTo("Ms. Barbara J Jensen III");
        assertThat(Inbox.of(email, settings).mail(1).link()).startsWith("/passwort/");

        var again = call("POST", "/Users", "{\"userName\":\"%s\"}".formatted(email));
        assertThat(again.status()).isEqualTo(409);
        assertThat(read(again).path("scimType").asString()).isEqualTo("uniqueness");

        var found = read(call("GET", "/Users?filter=userName%20eq%20%22" + email + "%22", ""));
        assertThat(found.path("totalResults").asInt()).isEqualTo(1);
        assertThat(found.path("Resources").path(0).path("id").asString()).isEqualTo(id);
        assertThat(read(call("GET", "/Users?filter=userName%20eq%20%22x@y.example%22", ""))
                        .path("totalResults")
                        .asInt())
                .isZero();

        var inactive = call("PATCH", "/Users/" + id, """
                {"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
                 "Operations":[{"op":"Replace","path":"active","value":"False"}]}""");
        assertThat(read(inactive).path("active").asBoolean()).isFalse();
        var back = call("PUT", "/Users/" + id, """
                {"userName":"%s","externalId":"b2","active":true}""".formatted(email));
        assertThat(read(back).path("active").asBoolean()).isTrue();
        assertThat(read(back).path("externalId").asString()).isEqualTo("b2");

        assertThat(call("DELETE", "/Users/" + id, "").status()).isEqualTo(204);
        assertThat(call("GET", "/Users/" + id, "").status()).isEqualTo(404);
        assertThat(call("DELETE", "/Users/" + id, "").status()).isEqualTo(404);
    }

    @Test
    void groupsAreTheRolesAndALeaverLosesThem() {
        var id = read(call("POST", "/Users", "{\"userName\":\"%s\",\"displayName\":\"Babs\"}".formatted(email)))
                .path("id")
                .asString();
        assertThat(read(call("GET", "/Groups", ""))
                        .path("Resources")
                        .valueStream()
                        .map(it -> it.path("id").asString()))
                .contains("LECTURER", "SUPPORT")
                .doesNotContain("OPERATOR");

        var added = call("PATCH", "/Groups/SUPPORT", """
                {"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
                 "Operations":[{"op":"add","path":"members","value":[{"display":"Babs","value":"%s"}]}]}""".formatted(id));
        assertThat(added.status()).isEqualTo(200);
        assertThat(read(added).path("members").toString()).contains(id);
        assertThat(read(call("GET", "/Users/" + id, ""))
                        .path("groups")
                        .path(0)
                        .path("value")
                        .asString())
                .isEqualTo("SUPPORT");

        for (var unclear : new String[] {
            "{\"Operations\":[{\"op\":\"replace\",\"value\":{\"displayName\":\"Help\"}}]}",
            "{\"Operations\":[{\"op\":\"remove\"}]}",
            "{\"Operations\":[{\"op\":\"replace\",\"path\":\"members\"}]}"
        }) {
            call("PATCH", "/Groups/SUPPORT", unclear);
            assertThat(call("GET", "/Groups/SUPPORT", "").body()).as(unclear).contains(id);
        }
        for (var unclear : new String[] {"{\"displayName\":\"SUPPORT\"}", "{\"members\":\"%s\"}".formatted(id)}) {
            call("PUT", "/Groups/SUPPORT", unclear);
            assertThat(call("GET", "/Groups/SUPPORT", "").body()).as(unclear).contains(id);
        }

        var removed = call("PATCH", "/Groups/SUPPORT", """
                {"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
                 "Operations":[{"op":"remove","path":"members[value eq \\"%s\\"]"}]}""".formatted(id));
        assertThat(read(removed).path("members").toString()).doesNotContain(id);

        call("PATCH", "/Groups/SUPPORT", """
                {"Operations":[{"op":"add","path":"members","value":[{"value":"%s"}]}]}""".formatted(id));
        call("DELETE", "/Users/" + id, "");
        assertThat(crew.in(() -> rights.of(de.redlich.privacy.PersonId.of(id)))).allMatch(it -> it.endedAt() != null);
        assertThat(call("POST", "/Groups", "{\"displayName\":\"Tour Guides\"}").status())
                .isEqualTo(403);
        assertThat(call("GET", "/Groups/OPERATOR", "").status()).isEqualTo(404);
    }

    @Test
    void wrongRequestsAreToldInTheFormatOfTheStandard() {
        assertThat(read(call("POST", "/Users", "{\"userName\":"))
                        .path("scimType")
                        .asString())
                .isEqualTo("invalidSyntax");
        assertThat(read(call("POST", "/Users", "{\"userName\":\"bjensen\"}"))
                        .path("scimType")
                        .asString())
                .isEqualTo("invalidValue");
        assertThat(read(call("POST", "/Users", "{\"userName\":\"%s\",\"password\":\"t1meMa$heen\"}".formatted(email)))
                        .path("scimType")
                        .asString())
                .as("a password is never taken")
                .isEqualTo("mutability");
        assertThat(read(call("GET", "/Users?filter=title%20pr", ""))
                        .path("scimType")
                        .asString())
                .isEqualTo("invalidFilter");
        assertThat(call("GET", "/Users/2819c223-7f76-453a-919d-413861904646", "")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aDirectoryLearnsWhatItCanDoHere() {
        var config = read(call("GET", "/ServiceProviderConfig", ""));
        assertThat(config.path("patch").path("supported").asBoolean()).isTrue();
        assertThat(config.path("bulk").path("supported").asBoolean()).isFalse();
        assertThat(config.path("authenticationSchemes").path(0).path("type").asString())
                .isEqualTo("oauthbearertoken");
        assertThat(read(call("GET", "/ResourceTypes", "")).path("totalResults").asInt())
                .isEqualTo(2);
        assertThat(read(call("GET", "/ResourceTypes/User", "")).path("endpoint").asString())
                .isEqualTo("/Users");
        assertThat(read(call("GET", "/Schemas/urn:ietf:params:scim:schemas:core:2.0:User", ""))
                        .path("attributes")
                        .path(0)
                        .path("name")
                        .asString())
                .isEqualTo("userName");
    }

    @Test
    void anOperatorConnectsADirectoryAndCutsItOff() {
        var olivia = Visitor.of("betrieb", port).signIn("olivia@betrieb.example", "betreiben-mit-ruhe");
        var page = olivia.get("/betrieb/verzeichnisdienste");
        var shown = olivia.submit(page, "/betrieb/verzeichnisdienste/dravoiqent", Map.of("name", "Neues " + email));
        token = shown.page().select("#token").text();
        assertThat(call("GET", "/Users?count=1", "").status()).isEqualTo(200);

        var listed = olivia.get("/betrieb/verzeichnisdienste");
        assertThat(listed.body()).doesNotContain(token);
        var revoke = listed.page()
                .select("article[aria-label=Neues " + email + "] form")
                .attr("action");
        olivia.submit(listed, revoke, Map.of());
        assertThat(call("GET", "/Users?count=1", "").status()).isEqualTo(401);
    }

    private Reply call(String method, String path, String body) {
        var caller = Visitor.of("dravoiqent", port);
        return caller.send(caller.request("/scim/v2" + path)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/scim+json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
    }

    private JsonNode read(Reply reply) {
        return json.readTree(reply.body());
    }
}
