package org.ketaref.dosing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** How a text with figures stands in a page. */
class FiguresDialectTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "over 5 minutes | over <span class=\"q\">5 minutes</span>",
                "if <b> & 'so' | if &lt;b&gt; &amp; &#39;so&#39;",
                "| ''",
            })
    void keepsAFigureWithItsUnitAndEscapesTheWords(String text, String html) {
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.addDialect(new FiguresDialect());

        Context context = new Context(Locale.US);
        context.setVariable("text", text);
        assertThat(engine.process("<p figures:text=\"${text}\">4 mg</p>", context))
                .isEqualTo("<p>%s</p>".formatted(html));
        assertThat(engine.process("<th:block figures:text=\"${text}\">4 mg</th:block>", context))
                .isEqualTo(html);
    }
}
