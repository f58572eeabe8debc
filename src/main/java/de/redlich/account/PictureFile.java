package de.redlich.account;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/**
 * An uploaded picture, painted anew as a square JPEG: so nothing comes along that is not the picture itself, no place where
 * it was taken and no script.
 */
final class PictureFile {
    static final int MOST_BYTES = 5 * 1024 * 1024;

    private static final int EDGE = 256;
    private static final int LONGEST_EDGE = 12_000;
    private static final long MOST_PIXELS = 40_000_000;
    private static final Set<String> FORMATS = Set.of("jpeg", "png", "gif", "bmp");

    private PictureFile() {}

    /** The picture as it is kept; empty when the bytes are no picture that we take. */
    static Optional<byte[]> repainted(byte[] uploaded) {
        try {
            return decode(uploaded).map(PictureFile::square).map(PictureFile::jpeg);
        } catch (IOException | RuntimeException broken) { // the decoders throw all sorts of things at broken files
            return Optional.empty();
        }
    }

    private static Optional<BufferedImage> decode(byte[] bytes) throws IOException {
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            var reader = readers.next();
            try {
                reader.setInput(input, true, true);
                return isFine(reader) ? Optional.ofNullable(reader.read(0)) : Optional.empty();
            } finally {
                reader.dispose();
            }
        }
    }

    /** Asked before a pixel is read, so that a small file cannot unfold into a huge picture. */
    private static boolean isFine(ImageReader reader) throws IOException {
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        return FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))
                && Math.max(width, height) <= LONGEST_EDGE
                && width * height <= MOST_PIXELS;
    }

    private static BufferedImage square(BufferedImage image) {
        int edge = Math.min(image.getWidth(), image.getHeight());
        int x = (image.getWidth() - edge) / 2;
        int y = (image.getHeight() - edge) / 2;
        var painted = new BufferedImage(EDGE, EDGE, BufferedImage.TYPE_INT_RGB);
        var brush = painted.createGraphics();
        brush.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        brush.setColor(java.awt.Color.WHITE);
        brush.fillRect(0, 0, EDGE, EDGE);
        brush.drawImage(image, 0, 0, EDGE, EDGE, x, y, x + edge, y + edge, null);
        brush.dispose();
        return painted;
    }

    private static byte[] jpeg(BufferedImage image) {
        var output = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", output);
            return output.toByteArray();
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }
}
