package de.redlich.course;

import de.redlich.account.SignedIn;
import de.redlich.course.liascript.CourseFolder;
import de.redlich.course.liascript.CourseRefused;
import de.redlich.page.Page;
import de.redlich.page.Problems;
import de.redlich.storage.Blobs;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A course written in the browser, as LiaScript Markdown. What was typed survives every mistake. */
@Controller
@RequestMapping("/lehre/kurse")
class CourseWriting {
    private static final String ONLY_FILE = "kurs.md";

    private final Publishing publishing;
    private final Teaching teaching;
    private final Drafts drafts;
    private final Materials materials;
    private final CourseTexts texts;

    CourseWriting(Publishing publishing, Teaching teaching, Drafts drafts, Materials materials, CourseTexts texts) {
        this.publishing = publishing;
        this.teaching = teaching;
        this.drafts = drafts;
        this.materials = materials;
        this.texts = texts;
    }

    @GetMapping("/neu")
    String blank(Page page, Model model) {
        return showNew(page.t("course.write.example"), Problems.none(), model);
    }

    @PostMapping
    String begin(
            @RequestParam(name = "text", defaultValue = "") String text,
            SignedIn me,
            Page page,
            HttpServletResponse response,
            Model model) {
        try {
            var written = read(Map.of(ONLY_FILE, text), Map.of());
            var course = publishing.begin(me.id(), written);
            return "redirect:/lehre/kurse/" + course.value() + "?hinweis=course.begun";
        } catch (CourseRefused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return showNew(text, problem(page, refused), model);
        } catch (Blobs.NoRoom full) {
            response.setStatus(HttpStatus.INSUFFICIENT_STORAGE.value());
            return showNew(text, noRoom(page), model);
        }
    }

    @GetMapping("/{id}/quelltext")
    String source(
            @PathVariable String id,
            @RequestParam(name = "datei", defaultValue = "") String file,
            SignedIn me,
            Model model) {
        var course = teaching.course(me, id);
        var draft = teaching.draft(course);
        var sources = drafts.sources(draft.id());
        var path = sources.containsKey(file)
                ? file
                : sources.keySet().stream().findFirst().orElse(ONLY_FILE);
        return show(course, sources, new SourceForm(path, sources.getOrDefault(path, ""), draft.revision()), model);
    }

    @PostMapping("/{id}/quelltext")
    String save(
            @PathVariable String id,
            @RequestParam(name = "datei", defaultValue = ONLY_FILE) String file,
            @RequestParam(name = "text", defaultValue = "") String text,
            @RequestParam(name = "stand") int revision,
            SignedIn me,
            Page page,
            HttpServletResponse response,
            Model model) {
        var course = teaching.course(me, id);
        var draft = teaching.draft(course);
        var before = drafts.sources(draft.id());
        var form = new SourceForm(before.containsKey(file) ? file : ONLY_FILE, unix(text), revision);
        try {
            var sources = new HashMap<>(before);
            sources.put(form.path(), form.text());
            publishing.rewrite(me.id(), course.id(), read(sources, materials.all(draft.id())), revision);
            return "redirect:/lehre/kurse/" + id + "/quelltext?datei=" + encoded(form.path()) + "&hinweis=course.saved";
        } catch (CourseRefused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("problems", problem(page, refused));
            return show(course, before, form, model);
        } catch (Blobs.NoRoom full) {
            response.setStatus(HttpStatus.INSUFFICIENT_STORAGE.value());
            model.addAttribute("problems", noRoom(page));
            return show(course, before, form, model);
        } catch (Stale stale) {
            return showBoth(me, id, form, response, model);
        }
    }

    /** The other text is kept as it is; saving again from here is a decision made with both in view. */
    private String showBoth(SignedIn me, String id, SourceForm form, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.CONFLICT.value());
        var course = teaching.course(me, id);
        var draft = teaching.draft(course);
        var sources = drafts.sources(draft.id());
        model.addAttribute("other", sources.getOrDefault(form.path(), ""));
        return show(course, sources, new SourceForm(form.path(), form.text(), draft.revision()), model);
    }

    private static String show(TaughtCourse course, Map<String, String> sources, SourceForm form, Model model) {
        model.addAttribute("course", course);
        model.addAttribute("files", sources.keySet().stream().sorted().toList());
        model.addAttribute("form", form);
        return "course/source";
    }

    private static String showNew(String text, Problems problems, Model model) {
        model.addAttribute("text", text);
        model.addAttribute("problems", problems);
        return "course/begin";
    }

    private static Written read(Map<String, String> sources, Map<String, byte[]> material) {
        var files = new HashMap<String, byte[]>();
        material.forEach((path, content) -> files.put(path.substring(Materials.FOLDER.length() + 1), content));
        sources.forEach((path, text) -> files.put(path, unix(text).getBytes(StandardCharsets.UTF_8)));
        return CourseImport.read(CourseFolder.of(files), null);
    }

    private Problems problem(Page page, CourseRefused refused) {
        return Problems.none().add("text", texts.said(page, refused.key(), refused.args()));
    }

    private static Problems noRoom(Page page) {
        return Problems.none().add("text", page.t("course.write.full"));
    }

    /** Browsers send line ends as carriage return and line feed. */
    private static String unix(String text) {
        return Plain.text(text.replace("\r\n", "\n"));
    }

    private static String encoded(String path) {
        return org.springframework.web.util.UriUtils.encodeQueryParam(path, StandardCharsets.UTF_8);
    }
}
