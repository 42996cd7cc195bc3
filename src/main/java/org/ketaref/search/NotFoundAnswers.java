package org.ketaref.search;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.search.spell.JaroWinklerDistance;
import org.ketaref.evidence.SourceNotFound;
import org.ketaref.topic.Topic;
import org.ketaref.topic.TopicNotFound;
import org.ketaref.topic.Topics;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Answers an address that leads nowhere with the topics whose names come near it. */
@ControllerAdvice
class NotFoundAnswers {
    private static final int MOST = 6;
    private static final float NEAR = 0.8f;

    private final Topics topics;

    NotFoundAnswers(Topics topics) {
        this.topics = topics;
    }

    @ExceptionHandler({TopicNotFound.class, SourceNotFound.class, NoResourceFoundException.class})
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String notFound(HttpServletRequest request, Model model) {
        String path = request.getRequestURI();
        String wanted = path.substring(path.lastIndexOf('/') + 1);
        JaroWinklerDistance likeness = new JaroWinklerDistance();
        List<Topic> near = topics.findAllByOrderByKindAscTitleAsc().stream()
                .filter(topic -> likeness.getDistance(wanted, topic.slug()) >= NEAR)
                .sorted(Comparator.comparing((Topic topic) -> -likeness.getDistance(wanted, topic.slug())))
                .limit(MOST)
                .toList();
        model.addAttribute("near", near);
        return "site/not-found";
    }
}
