package de.redlich.privacy;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The lists beside the catalogue: cookies, log fields, blob folders, outside providers, rights, automated decisions, uses. Read and checked once. */
@Component
public class Registries {
    private final List<Cookie> cookies = entries("cookies.yaml", Cookie[].class, Cookie::name);
    private final List<LogField> logFields = entries("log-fields.yaml", LogField[].class, LogField::name);
    private final List<BlobFolder> blobFolders = entries("blobs.yaml", BlobFolder[].class, BlobFolder::folder);
    private final List<OutsideProvider> providers =
            entries("hosts.yaml", OutsideProvider[].class, OutsideProvider::key);
    private final List<Right> rights = entries("rights.yaml", Right[].class, Right::key);
    private final List<Use> uses = entries("uses.yaml", Use[].class, Use::key);

    private final List<AutomatedDecision> decisions =
            entries("automated.yaml", AutomatedDecision[].class, AutomatedDecision::key);

    public Registries(Catalogues catalogues) {
        Catalogue catalogue = catalogues.shipped();
        check("cookies.yaml", cookies, it -> catalogue.category(it.category()));
        check("log-fields.yaml", logFields, it -> known(catalogue, it.category()));
        check("blobs.yaml", blobFolders, it -> known(catalogue, it.category()));
        check("uses.yaml", uses, it -> catalogue.purpose(it.purpose()));
        check("uses.yaml", uses, it -> it.categories().forEach(catalogue::category));
    }

    public List<Cookie> cookies() {
        return cookies;
    }

    public List<LogField> logFields() {
        return logFields;
    }

    public List<BlobFolder> blobFolders() {
        return blobFolders;
    }

    public List<OutsideProvider> providers() {
        return providers;
    }

    public List<Right> rights() {
        return rights;
    }

    public List<AutomatedDecision> decisions() {
        return decisions;
    }

    public List<Use> uses() {
        return uses;
    }

    /** Who serves that host; empty for one nobody has described yet. */
    public Optional<OutsideProvider> providerOf(String host) {
        return providers.stream().filter(it -> it.serves(host)).findFirst();
    }

    /** Categories that cookies and log fields hold, beside those of the database. */
    Set<String> categories() {
        return Stream.concat(
                        cookies.stream().map(Cookie::category),
                        logFields.stream().map(LogField::category).filter(Objects::nonNull))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void known(Catalogue catalogue, @Nullable String category) {
        if (category != null) {
            catalogue.category(category);
        }
    }

    static <T> List<T> entries(String file, Class<T[]> type, Function<T, String> key) {
        List<T> entries = List.of(Yaml.read(file, type));
        List<String> keys = entries.stream().map(key).toList();
        keys.stream()
                .filter(it -> keys.indexOf(it) != keys.lastIndexOf(it))
                .findFirst()
                .ifPresent(twice -> {
                    throw new InvalidRegistry(file, "\"" + twice + "\" is written twice");
                });
        return entries;
    }

    private static <T> void check(String file, List<T> entries, Consumer<T> check) {
        try {
            entries.forEach(check);
        } catch (IllegalArgumentException unknown) {
            throw new InvalidRegistry(file, String.valueOf(unknown.getMessage()), unknown);
        }
    }
}
