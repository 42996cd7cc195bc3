package org.ketaref.evidence;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The statements of pages, each with its citations and their sources. */
public interface Statements extends Repository<Statement, String> {
    List<Statement> findByPageOrderByOrdinal(String page);

    /** The words of all, page by page. */
    @Query("select new org.ketaref.evidence.StatementText(s.id, s.page, s.pageTitle, s.part, s.plain)"
            + " from Statement s order by s.page, s.ordinal")
    List<StatementText> findTexts();

    List<Statement> findByPartInOrPartStartingWithOrderByPageAscOrdinalAsc(Collection<String> parts, String beginning);

    @Query(
            "select distinct s from Statement s join s.citations c where c.source.id = :source order by s.page, s.ordinal")
    List<Statement> findRestingOn(String source);
}
