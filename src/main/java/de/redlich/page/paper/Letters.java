package de.redlich.page.paper;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * What our fonts can write. A name in a script they lack (Chinese, Thai, …) is written in Latin letters by the rules of ICU,
 * as passports do; signs without sound, such as emoji, are left out. A PDF for the archive may hold no missing glyph.
 */
public final class Letters {
    private static final List<CmapLookup> FONTS = Stream.of("atkinson-700", "atkinson-700-ext", "dejavu-700")
            .map(Letters::glyphs)
            .toList();
    private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; NFC");

    private Letters() {}

    public static String printable(String text) {
        var plain = Normalizer2.getNFCInstance().normalize(text);
        if (plain.codePoints().allMatch(Letters::known)) {
            return plain;
        }
        var latin = UCharacter.toTitleCase(ULocale.ROOT, LATIN.transliterate(plain), null);
        var rest = new StringBuilder();
        latin.codePoints().filter(Letters::known).forEach(rest::appendCodePoint);
        return rest.toString().replaceAll("\\s+", " ").strip();
    }

    /** The same for running text, whose capitals stay as they are. */
    public static String readable(String text) {
        var plain = Normalizer2.getNFCInstance().normalize(text);
        if (plain.codePoints().allMatch(Letters::known)) {
            return plain;
        }
        var rest = new StringBuilder();
        LATIN.transliterate(plain).codePoints().filter(Letters::known).forEach(rest::appendCodePoint);
        return rest.toString();
    }

    private static boolean known(int letter) {
        return Character.isWhitespace(letter) || FONTS.stream().anyMatch(font -> font.getGlyphId(letter) != 0);
    }

    private static CmapLookup glyphs(String font) {
        try (var stream = Objects.requireNonNull(Letters.class.getResourceAsStream("fonts/" + font + ".ttf"));
                var read = new TTFParser().parse(new RandomAccessReadBuffer(stream))) {
            return read.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException("fonts are part of the application", e);
        }
    }
}
