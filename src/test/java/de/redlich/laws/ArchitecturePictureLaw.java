package de.redlich.laws;

import static org.assertj.core.api.Assertions.assertThat;

import de.redlich.Redlich;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ArchitecturePictureLaw {
    private static final Path PICTURE = Path.of("docs/rooms.svg");
    private static final ApplicationModules ROOMS = ApplicationModules.of(Redlich.class);
    private static final Pattern SENTENCE = Pattern.compile("/\\*\\*\\s*(.*?)\\s*\\*/", Pattern.DOTALL);

    @Test
    void thePictureShowsTheRoomsAsTheyAre() throws IOException {
        var drawn = new RoomPicture(uses(), sentences()).svg();
        if (Boolean.getBoolean("redlich.write")) {
            Files.writeString(PICTURE, drawn);
        }

        assertThat(PICTURE)
                .as("A picture that lies about the rooms is worse than none. Draw it anew with"
                        + " ./mvnw test -Dtest=ArchitecturePictureLaw -Dredlich.write=true and commit it")
                .content()
                .isEqualTo(drawn);
    }

    private static Map<String, Set<String>> uses() {
        var uses = new LinkedHashMap<String, Set<String>>();
        for (var name : Rooms.LOW_TO_HIGH) {
            var used = new LinkedHashSet<String>();
            ROOMS.getModuleByName(name)
                    .ifPresent(room -> room.getDirectDependencies(ROOMS)
                            .uniqueModules()
                            .map(lower -> lower.getIdentifier().toString())
                            .sorted()
                            .forEach(used::add));
            uses.put(name, used);
        }
        return uses;
    }

    private static Map<String, String> sentences() throws IOException {
        var sentences = new LinkedHashMap<String, String>();
        for (var name : Rooms.LOW_TO_HIGH) {
            var source = Files.readString(Path.of("src/main/java/de/redlich", name, "package-info.java"));
            SENTENCE.matcher(source)
                    .results()
                    .findFirst()
                    .ifPresent(it -> sentences.put(name, it.group(1).replaceAll("\\s*\\n\\s*\\*?\\s*", " ")));
        }
        return sentences;
    }
}
