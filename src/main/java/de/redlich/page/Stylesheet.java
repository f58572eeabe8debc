package de.redlich.page;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;

/** All rooms' styles in one file, in layers, so that a room overrules a component without a fight over specificity. */
final class Stylesheet {
    private Stylesheet() {}

    static String of(SortedMap<String, Asset> files) {
        StringBuilder css = new StringBuilder("@layer tokens, base, components, rooms, paper;\n");
        for (Map.Entry<String, Asset> file : files.entrySet()) {
            if (file.getKey().endsWith(".css")) {
                css.append("@layer ").append(layerOf(file.getKey())).append(" {\n");
                css.append(new String(file.getValue().bytes(), StandardCharsets.UTF_8))
                        .append("}\n");
            }
        }
        return css.toString();
    }

    private static String layerOf(String path) {
        return switch (path) {
            case "page/tokens.css", "page/fonts.css" -> "tokens";
            case "page/base.css" -> "base";
            case "page/paper.css" -> "paper";
            default -> path.startsWith("page/") ? "components" : "rooms";
        };
    }
}
