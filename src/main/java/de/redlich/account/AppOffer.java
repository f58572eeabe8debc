package de.redlich.account;

import de.redlich.academy.CurrentAcademy;
import de.redlich.account.proof.Totp;
import de.redlich.page.QrCode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A secret for an app, before the app has shown that it knows it.
 *
 * @param written to be typed, in groups of four
 * @param address to be opened by an app on the same device
 * @param handout by which the page brings the secret back
 */
record AppOffer(String written, String address, String handout) {
    static AppOffer of(byte[] secret, String handout, String account) {
        return new AppOffer(
                Totp.written(secret), Totp.address(secret, CurrentAcademy.get().name(), account), handout);
    }

    /** The address as a picture. */
    String picture() {
        var svg = QrCode.svg(address, "#111111").getBytes(StandardCharsets.UTF_8);
        return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg);
    }
}
