package org.ketaref.dosing;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.StandardDialect;
import org.thymeleaf.standard.processor.AbstractStandardExpressionAttributeTagProcessor;
import org.thymeleaf.standard.processor.StandardTextTagProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * What {@code figures:text="${text}"} means in a template: {@code th:text}, with each figure in a {@code span} that keeps its
 * unit at a line end. A loop in the template would evaluate several expressions for each piece of a text, and a page has
 * hundreds of texts.
 */
@Component
public class FiguresDialect extends AbstractProcessorDialect {
    private static final String PREFIX = "figures";

    public FiguresDialect() {
        // As the standard one: its th:block would be gone before.
        super("Figures", PREFIX, StandardDialect.PROCESSOR_PRECEDENCE);
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(new FiguresText(prefix));
    }

    private static final class FiguresText extends AbstractStandardExpressionAttributeTagProcessor {
        FiguresText(String prefix) {
            super(TemplateMode.HTML, prefix, "text", StandardTextTagProcessor.PRECEDENCE, true);
        }

        @Override
        protected void doProcess(
                ITemplateContext context,
                IProcessableElementTag tag,
                AttributeName name,
                String value,
                @Nullable Object text,
                IElementTagStructureHandler handler) {
            handler.setBody(text == null ? "" : html(text.toString()), false);
        }
    }

    private static String html(String text) {
        StringBuilder html = new StringBuilder();
        for (Figures.Piece piece : Figures.in(text)) {
            String words = HtmlUtils.htmlEscape(piece.words(), StandardCharsets.UTF_8.name());
            if (piece.figure()) {
                html.append("<span class=\"q\">").append(words).append("</span>");
            } else {
                html.append(words);
            }
        }
        return html.toString();
    }
}
