package de.redlich.guardian;

import de.redlich.academy.CurrentAcademy;
import de.redlich.page.Open;
import de.redlich.privacy.Catalogues;
import de.redlich.privacy.CategoriesInUse;
import de.redlich.privacy.Category;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What is stored about children, in words that children understand; the lists come from the catalogue. */
@Open
@Controller
class ChildPrivacyPage {
    private final Catalogues catalogues;
    private final CategoriesInUse used;

    ChildPrivacyPage(Catalogues catalogues, CategoriesInUse used) {
        this.catalogues = catalogues;
        this.used = used;
    }

    @GetMapping("/datenschutz/kinder")
    String show(Model model) {
        var inUse = used.categoriesInUse();
        var withheld = catalogues.of(CurrentAcademy.get().slug()).categories().stream()
                .filter(category -> inUse.contains(category.key()) && !category.children())
                .filter(category -> category.people().contains(Category.People.LEARNERS))
                .toList();
        model.addAttribute("withheld", withheld);
        return "guardian/childprivacy";
    }
}
