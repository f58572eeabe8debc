package de.redlich.rights.copy;

import de.redlich.privacy.Holdings;
import de.redlich.privacy.Holdings.Holding;
import de.redlich.privacy.Reason;
import de.redlich.privacy.retention.KeptUntil.Span;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes the data as JSON, row by row, so that a long history needs no more memory than a short one. */
final class DataJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            .build();

    private final Holdings holdings;
    private final Taking taking;
    private final List<TakenFile> files;

    DataJson(Holdings holdings, Taking taking, List<TakenFile> files) {
        this.holdings = holdings;
        this.taking = taking;
        this.files = files;
    }

    /** More of a document's own beside the tables. */
    interface More {
        void write(JsonGenerator json);
    }

    void write(String format, More more, OutputStream out) {
        try (var json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringProperty("format", format);
            json.writeNumberProperty("version", 1);
            json.writeStringProperty("schema", taking.address() + "/schema/" + format + "-1.schema.json");
            json.writeStringProperty("made", taking.made().toString());
            json.writeStringProperty("language", taking.page().language().code());
            json.writeObjectPropertyStart("from");
            json.writeStringProperty("name", taking.page().academyName());
            json.writeStringProperty("address", taking.address());
            json.writeEndObject();
            json.writeStringProperty("person", taking.person().value().toString());
            more.write(json);
            categories(json);
            json.writeArrayPropertyStart("tables");
            taking.tables().forEach(table -> table(table, json));
            json.writeEndArray();
            json.writePOJOProperty("files", files);
            json.writeEndObject();
        }
    }

    private void categories(JsonGenerator json) {
        json.writeObjectPropertyStart("categories");
        taking.used().forEach((key, reason) -> {
            json.writeObjectPropertyStart(key);
            reason(reason, json);
            Optional.ofNullable(taking.lastDays().get(key)).ifPresent(span -> lastDays(span, json));
            json.writeEndObject();
        });
        json.writeEndObject();
    }

    private static void reason(Reason reason, JsonGenerator json) {
        json.writeStringProperty("name", reason.name());
        json.writeStringProperty("what", reason.what());
        json.writeArrayPropertyStart("purposes");
        for (var use : reason.uses()) {
            json.writeStartObject();
            json.writeStringProperty("purpose", use.purpose());
            json.writeStringProperty("why", use.why());
            json.writeStringProperty("legalBasis", use.basis());
            if (use.norm() != null) {
                json.writeStringProperty("norm", use.norm());
            }
            if (use.interest() != null) {
                json.writeStringProperty("interest", use.interest());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeStringProperty("source", reason.source());
        json.writeArrayPropertyStart("recipients");
        reason.receivers().forEach(receiver -> json.writeString(receiver.toString()));
        json.writeEndArray();
        json.writeArrayPropertyStart("keptUntil");
        reason.kept().forEach(json::writeString);
        json.writeEndArray();
        json.writeBooleanProperty("portable", reason.portable());
    }

    private static void lastDays(Span span, JsonGenerator json) {
        json.writeObjectPropertyStart("lastDays");
        json.writeStringProperty("first", span.first().toString());
        json.writeStringProperty("last", span.last().toString());
        json.writeBooleanProperty("open", span.open());
        json.writeBooleanProperty("held", span.held());
        json.writeEndObject();
    }

    private void table(Holding holding, JsonGenerator json) {
        var table = holding.table();
        var columns = taking.columns(table);
        json.writeStartObject();
        json.writeStringProperty("name", table.name());
        json.writeStringProperty("what", table.sentence());
        json.writeArrayPropertyStart("columns");
        for (var column : columns) {
            json.writeStartObject();
            json.writeStringProperty("name", column.name());
            json.writeStringProperty("what", column.sentence());
            json.writeStringProperty("category", column.category());
            json.writeStringProperty("type", DataValue.type(column.type()));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("rows");
        var taken = java.util.Set.copyOf(columns);
        holdings.each(table, taking.person(), row -> {
            json.writeStartObject();
            for (var value : row.values()) {
                if (taken.contains(value.column())) {
                    json.writeName(value.column().name());
                    DataValue.write(value, taking.page(), json);
                }
            }
            json.writeEndObject();
        });
        json.writeEndArray();
        json.writeEndObject();
    }
}
