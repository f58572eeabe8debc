package de.redlich.certificate.sheet;

import de.redlich.page.QrCode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;

/**
 * The pictures of a sheet as {@code data:} addresses, and its styles.
 *
 * @param logo empty for an academy without one
 */
public record Art(String styles, String backdrop, String logo, String qrCode) {
    static Art of(Sheet sheet) {
        var design = Design.of(sheet.brand().slug());
        var logo = sheet.brand().logo() == null
                ? ""
                : data(Logo.svg(Objects.requireNonNull(sheet.brand().logo()), design.dark()));
        return new Art(design.styles(), data(design.backdrop()), logo, data(QrCode.svg(sheet.address(), "#111111")));
    }

    private static String data(String svg) {
        return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8));
    }
}
