package de.redlich.quiz;

import tools.jackson.databind.json.JsonMapper;

/** How an answer stands inside its sealed column. */
final class GivenJson {
    private static final JsonMapper JSON = JsonMapper.shared();

    private GivenJson() {}

    static String write(Given given) {
        return JSON.writeValueAsString(given.parts().toArray(String[]::new));
    }

    static Given read(String json) {
        return new Given(java.util.List.of(JSON.readValue(json, String[].class)));
    }
}
