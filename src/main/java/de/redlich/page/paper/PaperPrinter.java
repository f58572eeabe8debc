package de.redlich.page.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.logging.Level;

/** Prints XHTML as PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1). Nothing is fetched from anywhere while printing. */
public final class PaperPrinter {
    /** How documents look that consist of headings and of tables with two columns; goes into their {@code style} element. */
    public static final String STYLES = read("paper.styles");

    private static final byte[] SRGB =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    static {
        XRLog.listRegisteredLoggers().forEach(it -> XRLog.setLevel(it, Level.WARNING)); // it tells every step otherwise
    }

    private PaperPrinter() {}

    /** @param xhtml a whole document with a title and a language; pictures only as {@code data:} addresses */
    public static byte[] print(String xhtml) {
        var pdf = new ByteArrayOutputStream(200_000);
        try (var vectors = new BatikSVGDrawer()) {
            var builder = accessible(new PdfRendererBuilder())
                    .useSVGDrawer(vectors)
                    .withHtmlContent(xhtml, null)
                    .toStream(pdf);
            Fonts.addTo(builder);
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException("printing", e);
        }
        return pdf.toByteArray();
    }

    private static String read(String name) {
        try (var in = Objects.requireNonNull(PaperPrinter.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PdfRendererBuilder accessible(PdfRendererBuilder builder) {
        return builder.useFastMode()
                .usePdfUaAccessibility(true)
                .usePdfAConformance(PdfAConformance.PDFA_2_A)
                .useColorProfile(SRGB)
                .withProducer("Redlich")
                .useUnicodeBidiSplitter(RightToLeft.Splitter::new)
                .useUnicodeBidiReorderer(new RightToLeft())
                .defaultTextDirection(TextDirection.LTR)
                .useExternalResourceAccessControl(
                        (uri, type) -> uri.startsWith("data:"),
                        ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
    }
}
