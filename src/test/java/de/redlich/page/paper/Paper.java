package de.redlich.page.paper;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** A printed sheet, looked at as its readers do: by eye, by ear, by camera and by archive. */
public record Paper(byte[] pdf, int pages, String text, String language, String title) {
    private static final float DOTS_PER_INCH = 200;

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    public static Paper of(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return new Paper(
                    pdf,
                    document.getNumberOfPages(),
                    new PDFTextStripper().getText(document),
                    document.getDocumentCatalog().getLanguage(),
                    document.getDocumentInformation().getTitle());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What veraPDF finds against the standard. */
    public List<String> breaches(PDFAFlavour standard) {
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), standard);
                var validator = Foundries.defaultInstance().createValidator(standard, false)) {
            var result = validator.validate(parser);
            if (result.getTotalAssertions() == 0) {
                return List.of("nothing was checked");
            }
            return result.getTestAssertions().stream()
                    .map(it -> it.getRuleId().getClause() + " " + it.getMessage())
                    .distinct()
                    .toList();
        } catch (IOException | VeraPDFException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a camera reads in the QR code of the page. */
    public String scanned() {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var picture = new PDFRenderer(document).renderImageWithDPI(0, DOTS_PER_INCH);
            int width = picture.getWidth();
            int height = picture.getHeight();
            var pixels = picture.getRGB(0, 0, width, height, null, 0, width);
            var bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
            return new QRCodeReader().decode(bitmap).getText();
        } catch (NotFoundException e) {
            return "no QR code";
        } catch (IOException | ReaderException e) {
            throw new IllegalStateException(e);
        }
    }
}
