package org.ketaref.evidence;

import java.util.List;
import org.springframework.data.repository.Repository;

/** All web articles with their claims. */
public interface WebArticles extends Repository<WebArticle, String> {
    List<WebArticle> findAllByOrderById();
}
