package de.redlich.security;

import java.util.Arrays;
import java.util.Optional;

/**
 * Laws on which an authority may ask for data of a digital service, and what each allows. Anything else is refused.
 *
 * <pre>
 * § 22 TDDDG, § 100j StPO   inventory data
 * § 24 TDDDG                usage data
 * § 100k StPO               usage data, with a court order (§ 101a StPO)
 * § 23 TDDDG                credentials, with a court order
 * § 21(3) TDDDG             inventory data for civil claims, with a court order
 * </pre>
 */
enum Norm {
    TDDDG_22(DataClass.INVENTORY, false),
    STPO_100J(DataClass.INVENTORY, false),
    TDDDG_24(DataClass.USAGE, false),
    STPO_100K(DataClass.USAGE, true),
    TDDDG_23(DataClass.CREDENTIALS, true),
    TDDDG_21_3(DataClass.INVENTORY, true);

    private final DataClass allows;
    private final boolean needsCourt;

    Norm(DataClass allows, boolean needsCourt) {
        this.allows = allows;
        this.needsCourt = needsCourt;
    }

    DataClass allows() {
        return allows;
    }

    boolean needsCourt() {
        return needsCourt;
    }

    static Optional<Norm> of(String written) {
        return Arrays.stream(values()).filter(it -> it.name().equals(written)).findFirst();
    }
}
