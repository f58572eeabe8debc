package de.redlich.privacy;

import de.redlich.page.Brand;
import de.redlich.page.Language;
import de.redlich.page.Page;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells what is in use: what the labels of the live schema say, and what cookies and the log hold. */
@Component
class Disclosures {
    private final Catalogues catalogues;
    private final Registries registries;
    private final AcademyFiles files;
    private final ObjectProvider<CategoriesInUse> labels;
    private final ObjectProvider<Processors> register;

    Disclosures(
            Catalogues catalogues,
            Registries registries,
            AcademyFiles files,
            ObjectProvider<CategoriesInUse> labels,
            ObjectProvider<Processors> register) {
        this.catalogues = catalogues;
        this.registries = registries;
        this.files = files;
        this.labels = labels;
        this.register = register;
    }

    /** For the academy whose page it is. */
    Disclosure of(Page page) {
        return of(academy(page), page.language());
    }

    Disclosure of(String academy, Language language) {
        return new Disclosure(
                catalogues.of(academy),
                inUse(),
                registries,
                register.getIfAvailable(() -> files::processors).running(academy),
                files.imprint(academy),
                language);
    }

    static String academy(Page page) {
        Brand brand = page.brand();
        return brand == null ? Catalogues.STANDARD : brand.slug();
    }

    private Set<String> inUse() {
        CategoriesInUse schema = labels.getIfAvailable(() -> this::everything);
        Set<String> inUse = new TreeSet<>(schema.categoriesInUse());
        inUse.addAll(registries.categories());
        return inUse;
    }

    private Set<String> everything() {
        return catalogues.shipped().categories().stream().map(Category::key).collect(Collectors.toSet());
    }
}
