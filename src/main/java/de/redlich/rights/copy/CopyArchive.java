package de.redlich.rights.copy;

import de.redlich.page.Page;
import de.redlich.page.Templates;
import de.redlich.privacy.Evidence;
import de.redlich.privacy.Holdings;
import de.redlich.privacy.Holdings.Holding;
import de.redlich.privacy.LabelledTable;
import de.redlich.privacy.PersonId;
import de.redlich.privacy.ValueWords;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;

/**
 * Writes a copy as one ZIP straight to the reader: nothing of it is ever on a disk of ours. All parts show the same moment. When one
 * fails, the archive stays without its end and no program takes it for whole.
 */
@Component
class CopyArchive {
    private static final int FIRST = 25;
    private static final int ROWS_A_PAGE = 1_000;
    private static final String WORDS = "1";

    private final Copies copies;
    private final Holdings holdings;
    private final BlobFiles files;
    private final ValueWords words;
    private final Templates templates;
    private final Snapshot snapshot;
    private final Evidence evidence;
    private final List<PortablePart> parts;

    CopyArchive(
            Copies copies,
            Holdings holdings,
            BlobFiles files,
            ValueWords words,
            Templates templates,
            Snapshot snapshot,
            Evidence evidence,
            List<PortablePart> parts) {
        this.copies = copies;
        this.holdings = holdings;
        this.files = files;
        this.words = words;
        this.templates = templates;
        this.snapshot = snapshot;
        this.evidence = evidence;
        this.parts = parts;
    }

    /** Everything, to read and for machines. */
    void writeAll(PersonId person, Page page, OutputStream out) throws IOException {
        var zip = zip(out);
        snapshot.read(() -> {
            var taking = copies.taking(person, false, page);
            var taken = files.addTo(zip, taking);
            text(zip, page.t("rights.copy.readme.file"), page.t("rights.copy.readme", page.academyName()));
            text(zip, "stil.css", Schemas.read("offline.styles"));
            text(zip, "index.html", index(person, page));
            json(zip, "daten.json", "redlich-copy", taking, taken, json -> Notice.write(taking.notice(), json));
            schema(zip, "redlich-copy");
            taking.tables().forEach(table -> csv(zip, table.table(), taking));
            taking.tables().stream().filter(it -> it.count() > FIRST).forEach(table -> pages(zip, table, taking));
        });
        handedOver(person, "zip", page);
        zip.finish();
    }

    /** What another provider can take over. */
    void writePortable(PersonId person, Page page, OutputStream out) throws IOException {
        var zip = zip(out);
        snapshot.read(() -> {
            var taking = copies.taking(person, true, page);
            var taken = files.addTo(zip, taking);
            text(zip, page.t("rights.copy.readme.file"), page.t("rights.portable.readme", page.academyName()));
            json(
                    zip,
                    "daten.json",
                    "redlich-portable",
                    taking,
                    taken,
                    json -> parts.forEach(part -> part.write(person, json)));
            schema(zip, "redlich-portable");
            taking.tables().forEach(table -> csv(zip, table.table(), taking));
        });
        handedOver(person, "portable", page);
        zip.finish();
    }

    /** Only once all of it was gathered is it evidence. */
    void handedOver(PersonId person, String form, Page page) {
        evidence.add(person, Allowance.KIND, form, WORDS, page.language().code());
    }

    private static ZipOutputStream zip(OutputStream out) {
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.setLevel(Deflater.BEST_SPEED);
        return zip;
    }

    private String index(PersonId person, Page page) {
        var copy = copies.reading(person, FIRST, it -> "daten/" + it.table().name() + "-001.html", text -> text, page);
        return templates.render("rights/copy/offline", Map.of("page", page, "copy", copy));
    }

    private void json(
            ZipOutputStream zip, String path, String format, Taking taking, List<TakenFile> taken, DataJson.More more) {
        entry(zip, path, () -> new DataJson(holdings, taking, taken).write(format, more, zip));
    }

    private void csv(ZipOutputStream zip, LabelledTable table, Taking taking) {
        entry(zip, "csv/" + table.name() + ".csv", () -> new DataCsv(holdings, taking).write(table, zip));
    }

    /** A long table on pages of its own, each with so many rows that a browser shows it gladly. */
    private void pages(ZipOutputStream zip, Holding holding, Taking taking) {
        var table = holding.table();
        var page = taking.page();
        var heads = table.columns().stream()
                .map(column -> words.name(table, column, page))
                .toList();
        int last = Math.toIntExact(Math.ceilDiv(holding.count(), ROWS_A_PAGE));
        var rows = new ArrayList<List<String>>();
        var number = new int[] {1};
        Runnable write = () -> {
            var model = Map.<String, Object>of(
                    "page",
                    page,
                    "name",
                    words.name(table, page),
                    "heads",
                    heads,
                    "rows",
                    rows,
                    "file",
                    table.name(),
                    "number",
                    number[0],
                    "last",
                    last);
            text(
                    zip,
                    "daten/%s-%03d.html".formatted(table.name(), number[0]),
                    templates.render("rights/copy/offlinerows", model));
            rows.clear();
            number[0]++;
        };
        holdings.each(table, taking.person(), row -> {
            rows.add(row.values().stream()
                    .map(value -> words.shown(table, value, page))
                    .toList());
            if (rows.size() == ROWS_A_PAGE) {
                write.run();
            }
        });
        if (!rows.isEmpty()) {
            write.run();
        }
    }

    private static void schema(ZipOutputStream zip, String format) {
        var file = format + "-1.schema.json";
        text(zip, "schema/" + file, Schemas.read(file));
    }

    private static void text(ZipOutputStream zip, String path, String text) {
        entry(zip, path, () -> zip.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private interface Writing {
        void run() throws IOException;
    }

    private static void entry(ZipOutputStream zip, String path, Writing writing) {
        try {
            zip.putNextEntry(new ZipEntry(path));
            writing.run();
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
