package de.redlich.rights.copy;

import de.redlich.page.Page;
import de.redlich.privacy.Holdings.Value;
import de.redlich.privacy.Holdings.Whose;
import de.redlich.privacy.Timestamps;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** A stored value for machines: times as ISO 8601, numbers and truth as such, nothing as null. */
final class DataValue {
    private DataValue() {}

    static void write(Value value, Page page, JsonGenerator json) {
        if (value.whose() != Whose.OWN) {
            json.writeString(anothers(value, page));
        } else if (value.isEmpty()) {
            json.writeNull();
        } else {
            own(value, json);
        }
    }

    /** As it stands in a cell. */
    static String text(Value value, Page page) {
        if (value.whose() != Whose.OWN) {
            return anothers(value, page);
        }
        return switch (value.column().type()) {
            case "timestamp with time zone" -> value.isEmpty() ? "" : time(value);
            case "boolean" -> value.isEmpty() ? "" : String.valueOf(value.text().equals("t"));
            default -> value.text();
        };
    }

    static String type(String type) {
        return switch (type) {
            case "smallint", "integer", "bigint" -> "integer";
            case "numeric", "real", "double precision" -> "number";
            case "boolean" -> "boolean";
            case "timestamp with time zone" -> "date-time";
            case "date" -> "date";
            case "text[]" -> "list";
            case "json", "jsonb" -> "json";
            case "uuid" -> "uuid";
            default -> "text";
        };
    }

    private static void own(Value value, JsonGenerator json) {
        switch (type(value.column().type())) {
            case "integer", "number" -> json.writeNumber(value.text());
            case "boolean" -> json.writeBoolean(value.text().equals("t"));
            case "date-time" -> json.writeString(time(value));
            case "json" -> json.writeRawValue(value.text());
            case "list" -> {
                json.writeStartArray();
                elements(value.text()).forEach(json::writeString);
                json.writeEndArray();
            }
            default -> json.writeString(value.text());
        }
    }

    private static String anothers(Value value, Page page) {
        return value.whose() == Whose.ANOTHER
                ? page.t("privacy.mydata.other", value.text())
                : page.t("privacy.mydata.withheld");
    }

    private static String time(Value value) {
        return Timestamps.read(value.text()).toString();
    }

    /** What the database writes as {@code {a,"b, c"}}. */
    static List<String> elements(String array) {
        var found = new ArrayList<String>();
        var element = new StringBuilder();
        boolean quoted = false;
        for (int i = 1; i < array.length() - 1; i++) {
            char sign = array.charAt(i);
            if (sign == '\\') {
                element.append(array.charAt(++i));
            } else if (sign == '"') {
                quoted = !quoted;
            } else if (sign == ',' && !quoted) {
                found.add(element.toString());
                element.setLength(0);
            } else {
                element.append(sign);
            }
        }
        if (array.length() > 2) {
            found.add(element.toString());
        }
        return found;
    }
}
