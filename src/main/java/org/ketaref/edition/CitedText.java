package org.ketaref.edition;

import java.util.List;
import java.util.Set;

/**
 * A sentence in its stored forms.
 *
 * @param html      safe HTML, with {@code {{0}}} where the citations of mark 0 go
 * @param plain     its words alone
 * @param citations what it rests on
 * @param links     paths of the topics that it links to
 */
record CitedText(String html, String plain, List<Cite> citations, Set<String> links) {
    /**
     * A citation in the content.
     *
     * @param mark    which place in the sentence, from 0
     * @param source  id in {@code sources.yaml}
     * @param locator section, page or table
     */
    record Cite(int mark, String source, String locator) {}
}
