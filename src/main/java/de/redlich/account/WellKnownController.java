package de.redlich.account;

import de.redlich.academy.AcademyAddress;
import de.redlich.page.Open;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Tells password managers where passwords and passkeys are changed (W3C: well-known URLs for changing passwords, for passkey endpoints). */
@Open
@Controller
class WellKnownController {
    private final AcademyAddress address;

    WellKnownController(AcademyAddress address) {
        this.address = address;
    }

    @GetMapping("/.well-known/change-password")
    ResponseEntity<Void> changePassword() {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header("Location", "/einstellungen#teil-passwort")
                .build();
    }

    @GetMapping("/.well-known/passkey-endpoints")
    ResponseEntity<Map<String, String>> passkeyEndpoints() {
        var page = address.absolute("/einstellungen/sicherheit");
        return ResponseEntity.ok(Map.of("enroll", page, "manage", page));
    }
}
