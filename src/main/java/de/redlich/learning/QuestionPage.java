package de.redlich.learning;

import de.redlich.account.SignedIn;
import de.redlich.course.content.Quiz;
import de.redlich.quiz.Answers;
import de.redlich.quiz.Given;
import de.redlich.quiz.Stamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Answering a question of a lesson. */
@Controller
class QuestionPage {
    private static final String ADDRESS = "/kurse/{slug}/lektionen/{number}/fragen/{key}";

    private final Lessons lessons;
    private final Curriculum curriculum;
    private final Answers answers;
    private final Study study;

    QuestionPage(Lessons lessons, Curriculum curriculum, Answers answers, Study study) {
        this.lessons = lessons;
        this.curriculum = curriculum;
        this.answers = answers;
        this.study = study;
    }

    /** For scripts: every change is kept at once, and told so. */
    @PostMapping(path = ADDRESS, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> keep(
            @PathVariable String slug,
            @PathVariable int number,
            @PathVariable String key,
            @RequestParam MultiValueMap<String, String> form,
            SignedIn me) {
        answer(slug, number, key, form, me);
        return ResponseEntity.ok(Map.of("saved", true, "at", Instant.now().toString()));
    }

    @PostMapping(ADDRESS)
    String answer(
            @PathVariable String slug,
            @PathVariable int number,
            @PathVariable String key,
            @RequestParam MultiValueMap<String, String> form,
            SignedIn me) {
        var attendance = lessons.attendance(slug, Optional.of(me), number)
                .filter(Attendance::enrolled)
                .orElseThrow(Missing::page);
        var place = curriculum.question(attendance.version(), number, key).orElseThrow(Missing::page);
        act(attendance, place.quiz(), form, me);
        return "redirect:" + attendance.lesson(place.lesson()) + "#b-"
                + place.quiz().key();
    }

    private void act(Attendance attendance, Quiz quiz, MultiValueMap<String, String> form, SignedIn me) {
        var given = Given.of(quiz.question(), name -> form.getOrDefault(name, List.of()));
        var stamp = Stamp.of(form.getFirst("view"), form.getFirst("serial"));
        var course = attendance.course();
        switch (Optional.ofNullable(form.getFirst("act")).orElse("save")) {
            case "check" -> study.check(me.id(), attendance, quiz, given, stamp);
            case "hint" -> answers.hint(me.id(), course, quiz, given, stamp);
            case "solution" -> answers.reveal(me.id(), course, quiz, given, stamp);
            case "again" -> answers.again(me.id(), course, quiz);
            case "save" -> answers.save(me.id(), course, quiz, given, stamp);
            default -> throw new ResponseStatusException(org.springframework.http.HttpStatus.BAD_REQUEST);
        }
    }

    @ExceptionHandler(Given.TooLong.class)
    ResponseEntity<Void> tooLong() {
        return ResponseEntity.unprocessableContent().build();
    }
}
