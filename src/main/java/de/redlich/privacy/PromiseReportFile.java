package de.redlich.privacy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds the report: in the file or folder of the setting {@code redlich.promise-report}, otherwise the one packed with the
 * application. Without one, nothing counts as proved.
 */
@Configuration
class PromiseReportFile {
    private static final String NAME = "promise-report.json";
    private static final Logger log = LoggerFactory.getLogger(PromiseReportFile.class);

    @Bean
    PromiseReport promiseReport(@Value("${redlich.promise-report:}") String place) {
        try (InputStream in = place.isBlank() ? PromiseReportFile.class.getResourceAsStream("/" + NAME) : open(place)) {
            return in == null ? PromiseReport.NONE : JsonMapper.shared().readValue(in, PromiseReport.class);
        } catch (IOException | JacksonException unreadable) {
            log.warn("The report of the promises cannot be read, so none counts as proved", unreadable);
            return PromiseReport.NONE;
        }
    }

    private static InputStream open(String place) throws IOException {
        Path path = Path.of(place);
        return Files.newInputStream(Files.isDirectory(path) ? path.resolve(NAME) : path);
    }
}
