package de.redlich.account;

import de.redlich.page.Open;
import de.redlich.page.Page;
import de.redlich.page.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The further proof that an unusual sign-in is asked for. Until it is given nobody is signed in. */
@Open
@Controller
class InquiryController {
    private final Doorkeeper doorkeeper;
    private final Inquiries inquiries;
    private final Entrance entrance;

    InquiryController(Doorkeeper doorkeeper, Inquiries inquiries, Entrance entrance) {
        this.doorkeeper = doorkeeper;
        this.inquiries = inquiries;
        this.entrance = entrance;
    }

    @GetMapping("/anmelden/rueckfrage")
    String form(@RequestParam(defaultValue = "") String weiter, HttpServletRequest request, Model model) {
        var waiting = InquiryCookie.in(request).flatMap(inquiries::find);
        return waiting.isPresent() ? show(weiter, Problems.none(), request, model) : "redirect:/anmelden";
    }

    @PostMapping("/anmelden/rueckfrage")
    String prove(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String weiter,
            Page page,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var inquiry = InquiryCookie.in(request).flatMap(inquiries::find);
        if (inquiry.isEmpty()) {
            InquiryCookie.remove(response);
            return "redirect:/anmelden?hinweis=account.inquiryover";
        }
        if (!doorkeeper.prove(inquiry.get(), code, request, response)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(weiter, Problems.none().add("code", page.t("account.inquiry.wrong")), request, model);
        }
        return entrance.open(inquiry.get().person(), Entrance.Given.FIRST, weiter, request, response, model);
    }

    /** What somebody gets instead of the page they wanted; a form that is carried along goes through this page too. */
    static String ask(String weiter, HttpServletRequest request, Model model) {
        return Kept.carriedBy(request).isPresent()
                ? show(weiter, Problems.none(), request, model)
                : "redirect:/anmelden/rueckfrage?weiter=" + Entrance.encoded(weiter);
    }

    private static String show(String weiter, Problems problems, HttpServletRequest request, Model model) {
        model.addAttribute("weiter", LocalPath.of(weiter, ""));
        model.addAttribute("kept", Kept.carriedBy(request).orElse(null));
        model.addAttribute("problems", problems);
        return "account/inquiry";
    }
}
