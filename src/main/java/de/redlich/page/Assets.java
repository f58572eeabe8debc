package de.redlich.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Styles, scripts, pictures and fonts of all rooms, and the few libraries from webjars. One version names all of ours, so
 * that files may point at each other; a library has its own, so that it stays cached over our releases.
 */
@Component
final class Assets {
    private static final String ROOMS = "de/redlich/";
    private static final String LIBRARIES = "webjars/";
    private static final String[] KINDS = {"css", "js", "svg", "woff2", "png", "webp"};

    private final SortedMap<String, Asset> own = new TreeMap<>();
    private final Map<String, Asset> libraryFiles = new ConcurrentHashMap<>();
    private final Map<String, Library> libraries = new ConcurrentHashMap<>();
    private final String version;

    Assets() {
        for (String kind : KINDS) {
            for (Resource file : files(kind)) {
                own.put(pathOf(file), Asset.of(pathOf(file), read(file)));
            }
        }
        own.put("page/site.css", Asset.of("site.css", Stylesheet.of(own).getBytes(StandardCharsets.UTF_8)));
        version = fingerprint();
    }

    String version() {
        return version;
    }

    /** @throws IllegalArgumentException if there is no such file: a template names something that was moved */
    String url(String path) {
        if (path.startsWith(LIBRARIES)) {
            return "/assets/" + library(path).version() + "/" + path;
        }
        if (!own.containsKey(path)) {
            throw new IllegalArgumentException("No asset " + path);
        }
        return "/assets/" + version + "/" + path;
    }

    Optional<Asset> find(String path) {
        return path.startsWith(LIBRARIES) ? findInLibrary(path) : Optional.ofNullable(own.get(path));
    }

    /** Whether that version is the present one, so that the answer may be kept for ever. */
    boolean isPresent(String asked, String path) {
        return path.startsWith(LIBRARIES) ? library(path).version().equals(asked) : version.equals(asked);
    }

    private Optional<Asset> findInLibrary(String path) {
        Library library = library(path);
        if (library.equals(Library.UNKNOWN) || path.contains("..")) {
            return Optional.empty();
        }
        Resource file = new ClassPathResource(library.folder() + path.substring(path.indexOf('/', LIBRARIES.length())));
        return file.isReadable()
                ? Optional.of(libraryFiles.computeIfAbsent(path, it -> Asset.of(it, read(file))))
                : Optional.empty();
    }

    private Library library(String path) {
        int end = path.indexOf('/', LIBRARIES.length());
        String name = path.substring(LIBRARIES.length(), end < 0 ? path.length() : end);
        return end < 0 ? Library.UNKNOWN : libraries.computeIfAbsent(name, Library::named);
    }

    private String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            own.forEach((path, asset) -> {
                digest.update(path.getBytes(StandardCharsets.UTF_8));
                digest.update(asset.bytes());
            });
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Resource[] files(String kind) {
        try {
            return new PathMatchingResourcePatternResolver().getResources("classpath*:" + ROOMS + "**/*." + kind);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String pathOf(Resource file) {
        try {
            String url = file.getURL().getPath();
            return url.substring(url.lastIndexOf(ROOMS) + ROOMS.length());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] read(Resource file) {
        try {
            return file.getContentAsByteArray();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
