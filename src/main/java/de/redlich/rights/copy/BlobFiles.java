package de.redlich.rights.copy;

import de.redlich.privacy.Holdings;
import de.redlich.privacy.Holdings.Value;
import de.redlich.privacy.Holdings.Whose;
import de.redlich.privacy.LabelledColumn;
import de.redlich.privacy.LabelledTable;
import de.redlich.privacy.Sealing;
import de.redlich.storage.Blobs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.tika.Tika;
import org.apache.tika.mime.MimeTypeException;
import org.apache.tika.mime.MimeTypes;
import org.springframework.stereotype.Component;

/** Puts the files into a copy that the person's columns name by {@code @blob}, opened. */
@Component
class BlobFiles {
    private final Holdings holdings;
    private final Sealing sealing;
    private final Blobs blobs;
    private final Tika types = new Tika();

    BlobFiles(Holdings holdings, Sealing sealing, Blobs blobs) {
        this.holdings = holdings;
        this.sealing = sealing;
        this.blobs = blobs;
    }

    List<TakenFile> addTo(ZipOutputStream zip, Taking taking) {
        var files = new ArrayList<TakenFile>();
        for (var holding : taking.tables()) {
            if (taking.columns(holding.table()).stream().anyMatch(LabelledColumn::isFile)) {
                holdings.each(
                        holding.table(),
                        taking.person(),
                        row -> row.values().stream()
                                .filter(value -> taking.columns(holding.table()).contains(value.column()))
                                .filter(value -> value.column().isFile()
                                        && value.whose() == Whose.OWN
                                        && !value.text().isEmpty())
                                .forEach(value -> files.add(add(zip, taking, holding.table(), row.id(), value))));
            }
        }
        return files;
    }

    private TakenFile add(ZipOutputStream zip, Taking taking, LabelledTable table, UUID row, Value value) {
        var column = value.column();
        var place = table.name() + "." + column.name();
        var bytes = sealing.openBytes(taking.person(), place, row, blobs.read(column.blob(), value.text()));
        var type = types.detect(bytes);
        var path = "dateien/" + place + "/" + row + extension(type);
        try {
            zip.putNextEntry(new ZipEntry(path));
            zip.write(bytes);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TakenFile(path, table.name(), column.name(), row.toString(), type, bytes.length, sha256(bytes));
    }

    private static String extension(String type) {
        try {
            return MimeTypes.getDefaultMimeTypes().forName(type).getExtension();
        } catch (MimeTypeException unknown) {
            return "";
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
