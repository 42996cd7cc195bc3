package org.ketaref.site;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Pages that speak of the site itself. */
@Controller
class SitePages {
    private static final Pattern TOPIC = Pattern.compile("[a-z-]{1,40}/[a-z0-9-]{1,80}");

    private final Hazards hazards;
    private final JdbcClient database;

    SitePages(Hazards hazards, JdbcClient database) {
        this.hazards = hazards;
        this.database = database;
    }

    /** Where a page sends its readers to report an error, it names itself. */
    @GetMapping("/about")
    String about(
            @RequestParam(required = false) @Nullable String topic,
            @RequestParam(required = false) @Nullable Integer revision,
            Model model) {
        boolean named =
                topic != null && revision != null && TOPIC.matcher(topic).matches();
        model.addAttribute("topic", named ? topic : null);
        model.addAttribute("revision", revision);
        return "site/about";
    }

    @GetMapping("/hazards")
    String hazards(Model model) {
        model.addAttribute("hazards", hazards.findAllByOrderByOrdinal());
        model.addAttribute(
                "signedBy",
                database.sql("select signed_by from safety_case")
                        .query(String.class)
                        .optional()
                        .orElse("none yet"));
        return "site/hazards";
    }

    @GetMapping("/accessibility")
    String accessibility() {
        return "site/accessibility";
    }
}
