package de.redlich.rights.copy;

import de.redlich.privacy.Holdings;
import de.redlich.privacy.LabelledTable;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes one table as CSV (RFC 4180, UTF-8), row by row. */
final class DataCsv {
    /** What a spreadsheet would run instead of show gets an apostrophe in front. */
    private static final Pattern FORMULA = Pattern.compile("(?s)[=@\\t\\r].*|[+-]\\D.*");

    private final Holdings holdings;
    private final Taking taking;

    DataCsv(Holdings holdings, Taking taking) {
        this.holdings = holdings;
        this.taking = taking;
    }

    void write(LabelledTable table, OutputStream out) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        var columns = taking.columns(table);
        var taken = Set.copyOf(columns);
        var line = new StringBuilder();
        columns.forEach(column -> cell(column.name(), line));
        end(line, writer);
        holdings.each(table, taking.person(), row -> {
            for (var value : row.values()) {
                if (taken.contains(value.column())) {
                    cell(DataValue.text(value, taking.page()), line);
                }
            }
            end(line, writer);
        });
        writer.flush();
    }

    static void cell(String text, StringBuilder line) {
        line.append(line.isEmpty() ? "\"" : ",\"");
        if (FORMULA.matcher(text).matches()) {
            line.append('\'');
        }
        line.append(text.indexOf('"') < 0 ? text : text.replace("\"", "\"\"")).append('"');
    }

    private static void end(StringBuilder line, BufferedWriter writer) {
        try {
            writer.append(line.append("\r\n"));
            line.setLength(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
