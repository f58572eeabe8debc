package de.redlich.operation;

import de.redlich.storage.Settings;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The operators' first page. */
@Controller
class OverviewController {
    private final Overview overview;
    private final Health health;
    private final Settings settings;

    OverviewController(Overview overview, Health health, Settings settings) {
        this.overview = overview;
        this.health = health;
        this.settings = settings;
    }

    @GetMapping("/betrieb")
    String show(Model model) {
        var memory = Runtime.getRuntime();
        model.addAttribute("lines", overview.lines());
        model.addAttribute("database", health.database());
        model.addAttribute("embedded", settings.databaseUrl() == null);
        model.addAttribute("usedMegabytes", (memory.totalMemory() - memory.freeMemory()) >> 20);
        model.addAttribute("freeGigabytes", settings.data().toFile().getUsableSpace() >> 30);
        return "operation/overview";
    }
}
