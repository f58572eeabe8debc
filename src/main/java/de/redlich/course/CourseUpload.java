package de.redlich.course;

import de.redlich.account.SignedIn;
import de.redlich.course.liascript.CourseFolder;
import de.redlich.course.liascript.CourseRefused;
import de.redlich.page.Page;
import de.redlich.page.Problems;
import de.redlich.storage.Blobs;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Takes in a ZIP of LiaScript Markdown, as a new course or as the draft of a course that is there. */
@Controller
class CourseUpload {
    private static final Set<String> TOO_MUCH = Set.of("tooBig", "tooMany", "bomb");

    private final Publishing publishing;
    private final Teaching teaching;
    private final CourseTexts texts;

    CourseUpload(Publishing publishing, Teaching teaching, CourseTexts texts) {
        this.publishing = publishing;
        this.teaching = teaching;
        this.texts = texts;
    }

    @GetMapping("/lehre/importe")
    String form(@RequestParam(name = "kurs", required = false) @Nullable String id, SignedIn me, Model model) {
        return show(id, Problems.none(), me, model);
    }

    @PostMapping("/lehre/importe")
    String take(
            @RequestParam(name = "kurs", required = false) @Nullable String id,
            @RequestParam(name = "archiv", required = false) @Nullable MultipartFile archive,
            SignedIn me,
            Page page,
            HttpServletResponse response,
            Model model)
            throws IOException {
        if (archive == null || archive.isEmpty()) {
            return refuse(HttpStatus.UNPROCESSABLE_CONTENT, page.t("course.upload.missing"), id, me, response, model);
        }
        try (var zip = archive.getInputStream()) {
            var course = take(id, CourseFolder.ofZip(zip), me);
            return "redirect:/lehre/kurse/" + course.value() + "/bericht?hinweis=course.imported";
        } catch (CourseRefused refused) {
            var reason = refused.key().substring(refused.key().lastIndexOf('.') + 1);
            var status = TOO_MUCH.contains(reason) ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.UNPROCESSABLE_CONTENT;
            return refuse(status, texts.said(page, refused.key(), refused.args()), id, me, response, model);
        } catch (Blobs.NoRoom full) {
            return refuse(HttpStatus.INSUFFICIENT_STORAGE, page.t("course.upload.full"), id, me, response, model);
        }
    }

    private CourseId take(@Nullable String id, CourseFolder folder, SignedIn me) {
        if (id == null || id.isEmpty()) {
            return publishing.begin(me.id(), CourseImport.read(folder, null));
        }
        var course = teaching.course(me, id).id();
        publishing.replace(me.id(), course, CourseImport.read(folder, null));
        return course;
    }

    private String refuse(
            HttpStatus status,
            String reason,
            @Nullable String id,
            SignedIn me,
            HttpServletResponse response,
            Model model) {
        response.setStatus(status.value());
        return show(id, Problems.none().add("archiv", reason), me, model);
    }

    private String show(@Nullable String id, Problems problems, SignedIn me, Model model) {
        model.addAttribute("course", id == null || id.isEmpty() ? null : teaching.course(me, id));
        model.addAttribute("problems", problems);
        return "course/upload";
    }
}
