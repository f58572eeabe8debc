package de.redlich.course.liascript;

import java.util.Map;

/** Letters of a mathematical style as Unicode has them, since browsers no longer style them by attribute. */
final class MathLetters {
    /** First code points of capital letters, small letters and digits (0: none). */
    private record Style(int capital, int small, int digit) {}

    private static final Map<String, Style> STYLES = Map.of(
            "bold", new Style(0x1D400, 0x1D41A, 0x1D7CE),
            "script", new Style(0x1D49C, 0x1D4B6, 0),
            "fraktur", new Style(0x1D504, 0x1D51E, 0),
            "double-struck", new Style(0x1D538, 0x1D552, 0x1D7D8),
            "sans-serif", new Style(0x1D5A0, 0x1D5BA, 0x1D7E2),
            "monospace", new Style(0x1D670, 0x1D68A, 0x1D7F6));

    /** Letters that stood in Unicode before the styles were added and left holes there. */
    private static final Map<Integer, Integer> ELSEWHERE = Map.ofEntries(
            Map.entry(0x1D49D, 0x212C),
            Map.entry(0x1D4A0, 0x2130),
            Map.entry(0x1D4A1, 0x2131),
            Map.entry(0x1D4A3, 0x210B),
            Map.entry(0x1D4A4, 0x2110),
            Map.entry(0x1D4A7, 0x2112),
            Map.entry(0x1D4A8, 0x2133),
            Map.entry(0x1D4AD, 0x211B),
            Map.entry(0x1D4BA, 0x212F),
            Map.entry(0x1D4BC, 0x210A),
            Map.entry(0x1D4C4, 0x2134),
            Map.entry(0x1D506, 0x212D),
            Map.entry(0x1D50B, 0x210C),
            Map.entry(0x1D50C, 0x2111),
            Map.entry(0x1D515, 0x211C),
            Map.entry(0x1D51D, 0x2128),
            Map.entry(0x1D53A, 0x2102),
            Map.entry(0x1D53F, 0x210D),
            Map.entry(0x1D545, 0x2115),
            Map.entry(0x1D547, 0x2119),
            Map.entry(0x1D548, 0x211A),
            Map.entry(0x1D549, 0x211D),
            Map.entry(0x1D551, 0x2124));

    private MathLetters() {}

    static String styled(String text, String variant) {
        Style style = STYLES.get(variant);
        if (style == null || text.length() > 3) {
            return text;
        }
        var done = new StringBuilder();
        text.codePoints().map(c -> letter(c, style)).forEach(done::appendCodePoint);
        return done.toString();
    }

    private static int letter(int c, Style style) {
        int styled = c >= 'A' && c <= 'Z'
                ? style.capital() + c - 'A'
                : c >= 'a' && c <= 'z'
                        ? style.small() + c - 'a'
                        : c >= '0' && c <= '9' && style.digit() > 0 ? style.digit() + c - '0' : c;
        return ELSEWHERE.getOrDefault(styled, styled);
    }
}
