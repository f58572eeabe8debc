package de.redlich.staff;

import de.redlich.academy.Academies;
import de.redlich.academy.Academy;
import de.redlich.academy.AcademyAddress;
import de.redlich.academy.CurrentAcademy;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Operators connect an academy with a company directory, and cut it off. */
@Controller
@RequestMapping("/betrieb/verzeichnisdienste")
class DirectoriesPage {
    private static final int LONGEST = 100;

    record Connected(Academy academy, List<Directories.Directory> directories) {}

    private final Academies academies;
    private final Directories directories;
    private final AcademyAddress address;

    DirectoriesPage(Academies academies, Directories directories, AcademyAddress address) {
        this.academies = academies;
        this.directories = directories;
        this.address = address;
    }

    @GetMapping
    String list(Model model) {
        var all = new ArrayList<Connected>();
        academies.all().forEach(it -> CurrentAcademy.run(it, () -> all.add(new Connected(it, directories.all()))));
        model.addAttribute("all", all);
        return "staff/directories";
    }

    /** Shows the token once. */
    @PostMapping("/{academy}")
    String connect(
            @PathVariable String academy,
            @RequestParam(defaultValue = "") String name,
            Model model,
            HttpServletResponse response)
            throws Exception {
        if (name.isBlank() || name.length() > LONGEST) {
            return "redirect:/betrieb/verzeichnisdienste?hinweis=staff.noname";
        }
        var where = found(academy);
        var token = CurrentAcademy.call(where, () -> directories.add(name.strip()));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("academy", where);
        model.addAttribute("name", name.strip());
        model.addAttribute("token", token.value());
        model.addAttribute("address", CurrentAcademy.call(where, () -> address.absolute("/scim/v2")));
        return "staff/token";
    }

    @PostMapping("/{academy}/{id}/widerruf")
    String revoke(@PathVariable String academy, @PathVariable UUID id) {
        CurrentAcademy.run(found(academy), () -> directories.revoke(id));
        return "redirect:/betrieb/verzeichnisdienste?hinweis=staff.revoked";
    }

    private Academy found(String slug) {
        return academies.named(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
