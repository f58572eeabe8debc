package de.redlich.privacy.calendar;

/** The sixteen German Länder, by the codes of ISO 3166-2:DE without their prefix. */
public enum Land {
    BW,
    BY,
    BE,
    BB,
    HB,
    HH,
    HE,
    MV,
    NI,
    NW,
    RP,
    SL,
    SN,
    ST,
    SH,
    TH;

    /** @throws IllegalArgumentException for a code that none of them has */
    public static Land of(String code) {
        return valueOf(code);
    }
}
