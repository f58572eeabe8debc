package de.redlich.privacy;

import de.redlich.page.Page;
import java.security.Principal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** „Meine Daten“: the person reads everything that is stored about them, and why. */
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

    @GetMapping("/meine-daten/tabellen/{table}")
    String table(
            Principal person,
            @PathVariable String table,
            @RequestParam(name = "nach", required = false) @Nullable UUID after,
            Page page,
            Model model) {
        model.addAttribute(
                "table",
                myData.table(PersonId.of(person.getName()), table, after, page)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        model.addAttribute("first", after == null ? null : "/meine-daten/tabellen/" + table);
        return "privacy/mydatatable";
    }

    @GetMapping("/meine-daten/warum/{table}/{column}")
    String why(Principal person, @PathVariable String table, @PathVariable String column, Page page, Model model) {
        model.addAttribute(
                "held",
                myData.why(PersonId.of(person.getName()), table, column, page)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "privacy/mydatawhy";
    }
}
