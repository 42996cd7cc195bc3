package org.ketaref.search;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ketaref.dosing.WeightLadder;
import org.ketaref.evidence.Statement;
import org.ketaref.topic.ContraindicationPosition;
import org.ketaref.topic.DoseRow;
import org.ketaref.topic.InteractionPosition;
import org.ketaref.topic.KineticFigure;
import org.ketaref.topic.SideEffectFrequency;
import org.ketaref.topic.Topic;
import org.ketaref.topic.TopicPages;
import org.ketaref.topic.Topics;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The rows that may answer a query, read once: a search asks no database. They are read while the index is built, and the
 * program is not started before both are there.
 */
@Component
class AnswerTables implements SmartInitializingSingleton {
    private final Map<String, Topic> topics = new HashMap<>();
    private final Map<Integer, List<DoseRow>> doses = new HashMap<>();
    private final Map<Integer, List<Statement>> withoutDose = new HashMap<>();
    private final Map<Integer, List<WeightLadder>> ladders = new HashMap<>();
    private final List<KineticFigure> kinetics = new ArrayList<>();
    private final Map<Integer, List<ContraindicationPosition>> contraindications = new HashMap<>();
    private final Map<Integer, List<InteractionPosition>> interactions = new HashMap<>();
    private final Map<Integer, List<SideEffectFrequency>> frequencies = new HashMap<>();
    private final FutureTask<Boolean> read;

    AnswerTables(Topics topics, TopicPages pages, EntityManager tables, PlatformTransactionManager transactions) {
        TransactionTemplate reading = new TransactionTemplate(transactions);
        // Nothing is written: without this, Hibernate looks for changes in all that it has read before each query.
        reading.setReadOnly(true);
        read = new FutureTask<>(
                () -> reading.executeWithoutResult(status -> read(topics, pages, tables)), Boolean.TRUE);
        Thread thread = new Thread(read, "answer-tables");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void afterSingletonsInstantiated() {
        try {
            read.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The rows that answer a search could not be read", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void read(Topics topics, TopicPages pages, EntityManager tables) {
        topics.findAllByOrderByKindAscTitleAsc().forEach(topic -> this.topics.put(topic.path(), topic));
        kinetics.addAll(
                tables.createQuery("select k from KineticFigure k order by k.topic.id, k.ordinal", KineticFigure.class)
                        .getResultList());
        contraindications.putAll(byTopic(
                tables.createQuery(
                                "select p from ContraindicationPosition p order by p.topic.id, p.ordinal",
                                ContraindicationPosition.class)
                        .getResultList(),
                position -> position.topic().id()));
        interactions.putAll(byTopic(
                tables.createQuery(
                                "select p from InteractionPosition p order by p.topic.id, p.ordinal",
                                InteractionPosition.class)
                        .getResultList(),
                position -> position.topic().id()));
        frequencies.putAll(byTopic(
                tables.createQuery(
                                "select f from SideEffectFrequency f order by f.topic.id, f.ordinal",
                                SideEffectFrequency.class)
                        .getResultList(),
                frequency -> frequency.topic().id()));
        doses.putAll(pages.doses());
        doses.values()
                .forEach(rows -> rows.forEach(row -> ladders.put(row.regimen().id(), row.ladders())));
        tables.createQuery(
                        "select s from Statement s where s.part = 'no-dose' order by s.page, s.ordinal",
                        Statement.class)
                .getResultList()
                .forEach(statement -> Optional.ofNullable(this.topics.get(statement.page()))
                        .ifPresent(use -> withoutDose
                                .computeIfAbsent(use.id(), id -> new ArrayList<>())
                                .add(statement)));
    }

    /** The topic at this address without its leading slash. */
    Optional<Topic> topic(String path) {
        return Optional.ofNullable(topics.get(path));
    }

    /** Uses that have doses. */
    List<Topic> uses() {
        return topics.values().stream()
                .filter(topic -> !doses(topic).isEmpty())
                .sorted(java.util.Comparator.comparing(Topic::title))
                .toList();
    }

    List<DoseRow> doses(Topic use) {
        return doses.getOrDefault(use.id(), List.of());
    }

    /** What is said where a use has no dose. */
    List<Statement> withoutDose(Topic use) {
        return withoutDose.getOrDefault(use.id(), List.of());
    }

    List<WeightLadder> ladders(DoseRow row) {
        return ladders.getOrDefault(row.regimen().id(), List.of());
    }

    List<KineticFigure> kinetics(Topic topic) {
        return kinetics.stream().filter(row -> row.topic().id() == topic.id()).toList();
    }

    /** Strongest first. */
    List<ContraindicationPosition> contraindications(Topic topic) {
        return contraindications.getOrDefault(topic.id(), List.of()).stream()
                .sorted(java.util.Comparator.comparing(ContraindicationPosition::strength))
                .toList();
    }

    List<InteractionPosition> interactions(Topic topic) {
        return interactions.getOrDefault(topic.id(), List.of());
    }

    List<SideEffectFrequency> frequencies(Topic topic) {
        return frequencies.getOrDefault(topic.id(), List.of());
    }

    private static <T> Map<Integer, List<T>> byTopic(List<T> rows, Function<T, Integer> topic) {
        return rows.stream().collect(Collectors.groupingBy(topic));
    }
}
