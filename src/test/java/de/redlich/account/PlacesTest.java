package de.redlich.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.redlich.Promise;
import de.redlich.storage.WrongSetting;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Promise("A7")
class PlacesTest {
    @TempDir
    private Path folder;

    @Test
    void aPlaceIsKnownByTownAndWholeDegrees() throws Exception {
        var places = new Places(new PlacesFile()
                .with(new int[] {203, 0, 113}, "Dresden", 51.0504, 13.7373)
                .with(new int[] {198, 51, 100}, "Lima", -12.0464, -77.0428)
                .write(folder.resolve("places.mmdb")));

        assertThat(places.of("203.0.113.77")).contains(new Place("Dresden", 51, 14));
        assertThat(places.of("198.51.100.1")).contains(new Place("Lima", -12, -77));
        assertThat(places.of("192.0.2.1")).isEmpty();
        assertThat(places.of("not an address")).isEmpty();
    }

    @Test
    void withoutAFileNoPlaceIsKnown() {
        assertThat(new Places((Path) null).of("203.0.113.77")).isEmpty();
    }

    @Test
    void anotherFileIsRefusedAtTheStart() throws Exception {
        var file = Files.writeString(folder.resolve("places.csv"), "203.0.113.0/24,Dresden");

        assertThatThrownBy(() -> new Places(file))
                .isInstanceOf(WrongSetting.class)
                .hasMessageContaining("REDLICH_PLACES");
    }
}
