package de.redlich.laws;

import static org.assertj.core.api.Assertions.assertThat;

import de.redlich.Redlich;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class RoomLaws {
    private static final ApplicationModules ROOMS = ApplicationModules.of(Redlich.class);
    private static final int LINES = 400;

    @Test
    void roomsUseOnlyTheRoomsTheyName() {
        ROOMS.verify();
    }

    @Test
    void everyRoomHasItsPlaceInTheOrder() {
        var rooms = ROOMS.stream().map(room -> room.getIdentifier().toString()).toList();

        assertThat(Rooms.LOW_TO_HIGH)
                .as(
                        "Foreign keys and uses go downwards only; without a place in the order nobody could tell what is down")
                .containsAll(rooms);
    }

    @Test
    void roomsLookDownwardsOnly() {
        for (var room : ROOMS) {
            var here = Rooms.height(room.getIdentifier().toString());
            for (var used : room.getDirectDependencies(ROOMS).uniqueModules().toList()) {
                assertThat(Rooms.height(used.getIdentifier().toString()))
                        .as(
                                "%s uses %s, which stands above it: erasing and moving rooms would drag each other along",
                                room.getIdentifier(), used.getIdentifier())
                        .isLessThan(here);
            }
        }
    }

    @Test
    void noFileOutgrowsItsReader() throws IOException {
        for (var file : sources()) {
            assertThat(Files.readAllLines(file).size())
                    .as("%s: what does not fit in a head is split before it grows further", file)
                    .isLessThanOrEqualTo(LINES);
        }
    }

    @Test
    void noPackageIsADrawerForOddments() throws IOException {
        assertThat(sources())
                .as("a class belongs to the room whose word it is; a drawer named util hides it")
                .noneMatch(file -> file.toString().matches(".*/(util|utils|common|helper|helpers|manager|impl)/.*")
                        || file.getFileName().toString().matches(".*(Util|Utils|Helper|Manager|Impl)\\.java"));
    }

    private static List<Path> sources() throws IOException {
        try (var files = Files.walk(Path.of("src"))) {
            return files.filter(file -> file.toString().matches(".*\\.(java|jte|css|js)"))
                    .toList();
        }
    }
}
