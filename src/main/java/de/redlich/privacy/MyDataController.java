package de.redlich.privacy;

import de.redlich.page.Page;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** „Meine Daten“: the person reads everything that is stored about them. */
@Controller
class MyDataController {
    private final MyData myData;

    MyDataController(MyData myData) {
        this.myData = myData;
    }

    @GetMapping("/meine-daten")
    String show(Principal person, Page page, Model model) {
        model.addAttribute("sections", myData.of(PersonId.of(person.getName()), page));
        return "privacy/mydata";
    }
}
