package org.ketaref.sheet;

import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.Set;
import org.ketaref.sheet.SheetCheck.State;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Says of a printed sheet whether it still holds. */
@Controller
class CheckController {
    private static final Set<State> NOT_HERE = EnumSet.of(State.UNKNOWN, State.LATER);
    private static final int LONGEST = 40;

    private final SheetChecks checks;

    CheckController(SheetChecks checks) {
        this.checks = checks;
    }

    /** Where a code can be typed. */
    @GetMapping("/check")
    String check(@RequestParam(defaultValue = "") String code, Model model, HttpServletResponse response) {
        return code.isBlank() ? "sheet/check" : answer(code, model, response);
    }

    @GetMapping("/check/{code}")
    String answer(@PathVariable String code, Model model, HttpServletResponse response) {
        SheetCheck check = checks.of(
                code.strip().substring(0, Math.min(LONGEST, code.strip().length())));
        if (NOT_HERE.contains(check.state())) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
        }
        model.addAttribute("check", check);
        return "sheet/check";
    }
}
