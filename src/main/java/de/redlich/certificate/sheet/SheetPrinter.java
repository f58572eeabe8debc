package de.redlich.certificate.sheet;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import de.redlich.page.Templates;
import de.redlich.page.Texts;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.logging.Level;
import org.springframework.stereotype.Component;

/** Prints sheets as PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1). Nothing is fetched from anywhere while printing. */
@Component
public class SheetPrinter {
    private static final byte[] SRGB =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    static {
        XRLog.listRegisteredLoggers().forEach(it -> XRLog.setLevel(it, Level.WARNING)); // it tells every step otherwise
    }

    private final Templates templates;
    private final Texts texts;

    SheetPrinter(Templates templates, Texts texts) {
        this.templates = templates;
        this.texts = texts;
    }

    public byte[] print(Sheet sheet) {
        var pdf = new ByteArrayOutputStream(200_000);
        try (var vectors = new BatikSVGDrawer()) {
            var builder = accessible(new PdfRendererBuilder())
                    .useSVGDrawer(vectors)
                    .withHtmlContent(html(sheet), null)
                    .toStream(pdf);
            Fonts.addTo(builder);
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException("printing a certificate", e);
        }
        return pdf.toByteArray();
    }

    private String html(Sheet sheet) {
        var words = new Wording(texts, sheet.language());
        return templates.render(
                "certificate/sheet/sheet", Map.of("sheet", sheet, "words", words, "art", Art.of(sheet)));
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
