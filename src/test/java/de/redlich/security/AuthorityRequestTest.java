package de.redlich.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.redlich.Installed;
import de.redlich.Promise;
import de.redlich.Reply;
import de.redlich.Visitor;
import de.redlich.academy.Academies;
import de.redlich.academy.Academy;
import de.redlich.academy.CurrentAcademy;
import de.redlich.account.NewPerson;
import de.redlich.account.People;
import de.redlich.account.Role;
import de.redlich.page.Language;
import de.redlich.privacy.Evidence;
import de.redlich.privacy.PersonId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import net.lingala.zip4j.ZipFile;
import net.lingala.zip4j.exception.ZipException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An authority asks for Lena's data; Dora and David check, step by step. */
@Installed
class AuthorityRequestTest {
    private static final String ERASURE = "/einstellungen/konto/loeschung";
    private static final String PASSWORD = "sieben gelbe Boote im Hafen";
    private static final String DESK = "/datenschutzstelle/behoerden";

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String lenasEmail = "lena" + mark + "@behoerde.example";

    @TempDir
    private Path folder;

    @LocalServerPort
    private int port;

    @Autowired
    private Academies academies;

    @Autowired
    private People people;

    @Autowired
    private Evidence evidence;

    private Academy academy;
    private PersonId doraId;
    private Visitor dora;
    private Visitor david;

    @BeforeEach
    void lenaDoraAndDavidAreThere() {
        academy = academies.named("dravoiqent").orElseThrow();
        add("Lena Gesucht" + mark, lenasEmail);
        doraId = add("Dora Eins", "dora" + mark + "@behoerde.example", Role.PRIVACY_OFFICER);
        add("David Zwei", "david" + mark + "@behoerde.example", Role.PRIVACY_OFFICER);
        dora = Visitor.of("dravoiqent", port).signIn("dora" + mark + "@behoerde.example", PASSWORD);
        david = Visitor.of("dravoiqent", port).signIn("david" + mark + "@behoerde.example", PASSWORD);
    }

    @Test
    @Promise("S9")
    void nothingLeavesBeforeCallBackLawAndASecondPersonAndThenOnlyTheAllowedClass() throws IOException {
        var id = receive(Map.of());
        assertLocked(post(dora, id, "passwort", Map.of()));
        assertLocked(post(dora, id, "datei", Map.of("exportpasswort", AuthorityExport.password())));
        assertLocked(post(dora, id, "beurteilung", Map.of("norm", "TDDDG_22", "words", "trägt")));

        assertDone(post(dora, id, "rueckruf", words("Zentrale 0341 1, Frau Muster bestätigt")));
        assertLocked(post(dora, id, "freigabe", words("zu früh")));
        assertDone(post(dora, id, "beurteilung", Map.of("norm", "TDDDG_22", "words", "Bestandsdaten genügen")));
        assertLocked(post(dora, id, "datei", Map.of("exportpasswort", AuthorityExport.password())));
        assertLocked(post(dora, id, "freigabe", words("ich selbst")));
        assertThat(dora.get(DESK + "/" + id).text()).contains("zweite Person");
        assertDone(post(david, id, "freigabe", words("geprüft")));

        var shown = post(dora, id, "passwort", Map.of());
        var password = shown.page().select("[data-password]").text();
        var file = dora.submit(shown, DESK + "/" + id + "/datei", Map.of());
        assertThat(file.status()).isEqualTo(200);
        var content = opened(file.bytes(), password);
        assertThat(content)
                .contains(lenasEmail, "Lena Gesucht" + mark, "js 4711/26")
                .doesNotContain("argon2")
                .doesNotContain("session")
                .doesNotContain("Firefox");
        assertThat(new String(file.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain(lenasEmail);
        assertThat(dora.get(DESK + "/" + id).text()).contains("Herausgegeben", "account.person.email");
        assertLocked(post(dora, id, "datei", Map.of("exportpasswort", AuthorityExport.password())));
        assertThat(in(() -> evidence.countOf(doraId, "security.authority_released")))
                .isEqualTo(1);
    }

    @Test
    @Promise("S9")
    void aWrongPasswordOpensNothing() throws IOException {
        var id = receive(Map.of());
        post(dora, id, "rueckruf", words("bestätigt"));
        post(dora, id, "beurteilung", Map.of("norm", "STPO_100J", "words", "trägt"));
        post(david, id, "freigabe", words("geprüft"));
        var file = post(dora, id, "datei", Map.of("exportpasswort", AuthorityExport.password()));

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> opened(file.bytes(), AuthorityExport.password()))
                .isInstanceOf(ZipException.class);
    }

    @Test
    @Promise("S9")
    void aForeignBodyThatAsksInformallyIsRefusedAtOnce() {
        var id = receive(Map.of("foreign_body", "true"));

        assertThat(dora.get(DESK + "/" + id).text()).contains("Abgelehnt", "nichts herausgegeben");
        assertLocked(post(dora, id, "rueckruf", words("doch")));
    }

    @Test
    @Promise("S9")
    void lawsThatNeedACourtOrderDoNotWorkWithoutOne() {
        for (var norm : new String[] {"TDDDG_23", "STPO_100K", "TDDDG_21_3"}) {
            var id = receive(Map.of());
            post(dora, id, "rueckruf", words("bestätigt"));
            assertLocked(post(dora, id, "beurteilung", Map.of("norm", norm, "words", "trägt")));
            assertDone(post(
                    dora,
                    id,
                    "beurteilung",
                    Map.of("norm", norm, "words", "Beschluss liegt vor", "court_order", "true")));
        }
    }

    @Test
    @Promise("S9")
    void onlyPrivacyOfficersSeeTheRegisterAndEvidenceOfASilentCaseStandsWithStaff() {
        var lena = Visitor.of("dravoiqent", port).signIn(lenasEmail, PASSWORD);
        var id = receive(Map.of("silent", "true"));

        assertThat(lena.get(DESK).status()).isEqualTo(403);
        assertThat(dora.get(DESK + "/" + id).text()).contains("erfährt es vorerst nicht");
        assertThat(lena.get("/meine-daten").text()).doesNotContain("js 4711/26").doesNotContain("Polizeidirektion");
        assertThat(lena.get(ERASURE).text())
                .as("nor does what would stay after an erasure tell of it")
                .contains("Angemeldetes Gerät")
                .doesNotContain("Behörde");
        assertDone(post(dora, id, "schweigen", words("Staatsanwaltschaft, 3. Januar")));
        assertThat(dora.get(DESK + "/" + id).text()).contains("Schweigepflicht aufgehoben");
        assertLocked(post(dora, id, "schweigen", words("noch einmal")));
        assertThat(lena.get("/meine-daten").text()).contains("js 4711/26");
        assertThat(lena.get(ERASURE).text()).contains("Anfrage einer Behörde");
    }

    @Test
    @Promise({"S9", "P4"})
    void theReceiptOfAnErasureSaysNothingOfASilentCaseAndItStaysAllTheSame() {
        var lena = Visitor.of("dravoiqent", port).signIn(lenasEmail, PASSWORD);
        var id = receive(Map.of("silent", "true"));

        var receipt = lena.submit(lena.get(ERASURE), ERASURE, Map.of("password", PASSWORD, "when", "now"))
                .location();

        await().until(() -> lena.get(receipt).text().contains("Nachweise"));
        assertThat(lena.get(receipt).text()).doesNotContain("Behörde");
        assertThat(dora.get(DESK + "/" + id).status()).isEqualTo(200);
    }

    private String receive(Map<String, String> more) {
        var typed = new HashMap<>(Map.of(
                "authority", "Polizeidirektion Musterstadt",
                "officer", "KHK Muster",
                "file_number", "js 4711/26",
                "email", lenasEmail,
                "asked", "Name und Anschrift"));
        typed.putAll(more);
        var reply = dora.submit(dora.get(DESK + "/neu"), DESK, typed);
        assertThat(reply.status()).as(reply.text()).isEqualTo(303);
        return reply.location().replaceAll("\\?.*", "").substring(DESK.length() + 1);
    }

    private Reply post(Visitor officer, String id, String what, Map<String, String> fields) {
        var token =
                officer.get(DESK + "/neu").page().select("input[name=_csrf]").first();
        var typed = new HashMap<>(fields);
        typed.put("_csrf", token == null ? "" : token.val());
        return officer.post(DESK + "/" + id + "/" + what, typed);
    }

    private static Map<String, String> words(String words) {
        return Map.of("words", words);
    }

    private static void assertLocked(Reply reply) {
        assertThat(reply.location()).as(reply.text()).contains("security.locked");
    }

    private static void assertDone(Reply reply) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(303);
        assertThat(reply.location()).doesNotContain("security.locked");
    }

    private String opened(byte[] zip, String password) throws IOException {
        var file = Files.write(folder.resolve(UUID.randomUUID() + ".zip"), zip);
        try (var opened = new ZipFile(file.toFile(), password.toCharArray());
                var in = opened.getInputStream(opened.getFileHeaders().getFirst())) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private <T> T in(Callable<T> work) {
        try {
            return CurrentAcademy.call(academy, work);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private PersonId add(String name, String email, Role... roles) {
        return in(() -> people.create(new NewPerson(name, email, PASSWORD, Language.DE, Set.of(roles))));
    }
}
