package de.redlich.course;

import de.redlich.course.content.Block;
import de.redlich.course.content.ImportReport.Note;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How lessons and reports stand in the database. A newer node may have written properties that this one does not know. */
final class BlockJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final TypeReference<List<Block>> BLOCKS = new TypeReference<>() {};
    private static final TypeReference<List<Note>> NOTES = new TypeReference<>() {};

    private BlockJson() {}

    static String write(List<Block> blocks) {
        return JSON.writerFor(BLOCKS).writeValueAsString(blocks);
    }

    static List<Block> read(String json) {
        return JSON.readValue(json, BLOCKS);
    }

    static String writeNotes(List<Note> notes) {
        return JSON.writerFor(NOTES).writeValueAsString(notes);
    }

    static List<Note> readNotes(String json) {
        return JSON.readValue(json, NOTES);
    }
}
