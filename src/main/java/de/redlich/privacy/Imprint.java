package de.redlich.privacy;

import java.util.List;

/**
 * Who runs an academy and whom one can turn to (§ 5 DDG, Art. 13(1) GDPR, § 14 BFSG).
 *
 * @param example whether the company is invented, which the pages then say
 */
public record Imprint(
        boolean example,
        String company,
        String street,
        String city,
        List<String> representedBy,
        String phone,
        String mail,
        Words register,
        String vatId,
        String responsible,
        String privacyOfficer,
        String privacyMail,
        String accessibilityMail,
        Authority authority,
        Authority accessibilityAuthority) {

    public record Authority(String name, String address, String link) {}

    public Imprint {
        representedBy = List.copyOf(representedBy);
    }
}
