package de.redlich.page.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.util.Objects;

/** The fonts sheets are set in. Only the glyphs used are embedded. */
final class Fonts {
    private static final int NORMAL = 400;
    private static final int BOLD = 700;

    private Fonts() {}

    static void addTo(PdfRendererBuilder builder) {
        add(builder, "outfit-600", "Outfit", NORMAL);
        add(builder, "outfit-600-ext", "Outfit more", NORMAL);
        add(builder, "figtree-700", "Figtree", NORMAL);
        add(builder, "figtree-700-ext", "Figtree more", NORMAL);
        add(builder, "atkinson-400", "Atkinson", NORMAL);
        add(builder, "atkinson-400-ext", "Atkinson more", NORMAL);
        add(builder, "atkinson-700", "Atkinson", BOLD);
        add(builder, "atkinson-700-ext", "Atkinson more", BOLD);
        add(builder, "dejavu-400", "DejaVu", NORMAL);
        add(builder, "dejavu-700", "DejaVu", BOLD);
        add(builder, "dejavu-700", "DejaVu strong", NORMAL);
    }

    private static void add(PdfRendererBuilder builder, String file, String family, int weight) {
        builder.useFont(
                () -> Objects.requireNonNull(Fonts.class.getResourceAsStream("fonts/" + file + ".ttf")),
                family,
                weight,
                FontStyle.NORMAL,
                true);
    }
}
