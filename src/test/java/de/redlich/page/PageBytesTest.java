package de.redlich.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PageBytesTest {
    @Test
    void lettersOfEveryLengthArriveAsTheyWereWritten() throws IOException {
        var text = "plain, Übung für Çelik, „Anführung“ – und 🎓 am Ende, ß";

        assertThat(written(text)).isEqualTo(text);
    }

    @Test
    void aPageGrowsAsLongAsItMust() throws IOException {
        var text = "größer – ".repeat(10_000);

        assertThat(written(text)).isEqualTo(text);
    }

    private static String written(String text) throws IOException {
        var page = new PageBytes();
        page.writeBinaryContent("<p>".getBytes(StandardCharsets.UTF_8));
        page.writeContent("(" + text + ")", 1, text.length() + 1);
        var sent = new ByteArrayOutputStream();
        page.sendTo(sent);
        assertThat(sent.size()).isEqualTo(page.size());
        return sent.toString(StandardCharsets.UTF_8).substring(3);
    }
}
