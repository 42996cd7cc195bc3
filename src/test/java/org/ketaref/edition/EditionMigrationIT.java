package org.ketaref.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.ketaref.edition.SmallEdition.CONDITION;
import static org.ketaref.edition.SmallEdition.JUICE;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.dao.DataIntegrityViolationException;

/** The real tables on either kind of database, filled from the made-up content and from the real one. */
@ParameterizedClass
@EnumSource
class EditionMigrationIT {
    private final Engine engine;

    EditionMigrationIT(Engine engine) {
        this.engine = engine;
    }

    @Nested
    class WithMadeUpContent {
        private final SeededDatabase database = engine.newDatabase();

        @TempDir
        private Path folder;

        @AfterEach
        void close() {
            database.close();
        }

        @Test
        void fillsEveryTable() {
            database.seed(SmallEdition.in(folder).settings());

            assertThat(database.rows())
                    .allSatisfy((table, rows) -> assertThat(rows).as(table).isNotEmpty());
        }

        @Test
        void leavesTheTablesAloneWhereTheContentIsTheSame() {
            SmallEdition edition = SmallEdition.in(folder);
            database.seed(edition.settings());
            database.update("update topic set title = 'Touched'");
            database.seed(edition.settings());

            assertThat(database.strings("select distinct title from topic")).containsExactly("Touched");
        }

        @Test
        void fillsTheTablesAnewWhereTheContentIsAnother() {
            SmallEdition edition = SmallEdition.in(folder);
            database.seed(edition.settings());
            database.update("update topic set title = 'Touched'");
            database.seed(edition.replace(JUICE, "title: Example juice", "title: Example tea")
                    .settings());

            assertThat(database.strings("select title from topic order by title"))
                    .containsExactly(
                            "Example condition",
                            "Example effect",
                            "Example reason",
                            "Example tea",
                            "Example vein",
                            "Example vial");
        }

        @Test
        void forgetsATopicThatTheContentHasNoMore() {
            SmallEdition edition = SmallEdition.in(folder);
            database.seed(edition.settings());
            database.seed(edition.delete(JUICE)
                    .replace(CONDITION, "see_also: [interactions/example-juice]\n", "")
                    .settings());

            assertThat(database.strings("select page from statement")).doesNotContain("interactions/example-juice");
        }

        @Test
        void gainsTheSameRowsFromTheSameContentInAnyDatabase() {
            SmallEdition edition = SmallEdition.in(folder);
            database.seed(edition.settings());
            SeededDatabase other = engine.newDatabase();
            other.seed(edition.settings());

            assertThat(other.rows()).isEqualTo(database.rows());
            other.close();
        }

        @Test
        void leavesEveryRowAsItWasWhereAnEditionIsRefused() {
            SmallEdition edition = SmallEdition.in(folder);
            database.seed(edition.settings());
            Map<String, List<Map<String, Object>>> before = database.rows();
            edition.replace(CONDITION, "low: 60, high: 120", "low: 120, high: 60");

            assertThatExceptionOfType(EditionRefused.class).isThrownBy(() -> database.seed(edition.settings()));
            assertThat(database.rows()).isEqualTo(before);
        }

        @Test
        void leavesEveryRowAsItWasWhereTheDatabaseRefusesOne() {
            SmallEdition edition = SmallEdition.in(folder);
            database.seed(edition.settings());
            Map<String, List<Map<String, Object>>> before = database.rows();
            edition.append(SmallEdition.CLAIMS, "    conflicts_with: [S9-1]\n");

            assertThatExceptionOfType(DatabaseUnusable.class)
                    .isThrownBy(() -> database.seed(
                            edition.settings(), "alter table web_claim_conflict add check (claim_id <> 'S9-2')"))
                    .withMessageMatching("The database did not take the edition, and nothing of it was kept: .*"
                            + "(Check constraint violation|violates check constraint).*");
            assertThat(database.rows()).isEqualTo(before);
        }

        @Test
        void namesFileLineAndFaultOfARefusedEdition() {
            EditionSettings settings = SmallEdition.in(folder)
                    .replace(CONDITION, "low: 60, high: 120", "low: 120, high: 60")
                    .settings();

            assertThatExceptionOfType(EditionRefused.class)
                    .isThrownBy(() -> database.seed(settings))
                    .withStackTraceContaining("The content in " + folder + " has 1 problem; nothing was changed")
                    .withStackTraceContaining(CONDITION + ":60: low must be above 0 and at most high: 120, 60");
        }

        @Test
        void mendsWhatWasRefused() {
            SmallEdition edition = SmallEdition.in(folder);
            edition.replace(CONDITION, "low: 60, high: 120", "low: 120, high: 60");
            assertThatExceptionOfType(EditionRefused.class).isThrownBy(() -> database.seed(edition.settings()));
            database.seed(edition.replace(CONDITION, "low: 120, high: 60", "low: 60, high: 120")
                    .settings());

            assertThat(database.strings("select slug from topic")).hasSize(6);
        }

        @Test
        void refusesAFolderThatIsNotThere() {
            EditionSettings settings =
                    SmallEdition.settings(folder.resolve("nowhere").toString());

            assertThatExceptionOfType(EditionRefused.class)
                    .isThrownBy(() -> new Edition(settings))
                    .withMessageContaining("nowhere:1: there is no such folder, expected one like content/");
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class ByItsOwnRules {
        private final SeededDatabase database = engine.newDatabase();

        @BeforeAll
        void seed(@TempDir Path folder) {
            database.seed(SmallEdition.in(folder).settings());
        }

        @AfterAll
        void close() {
            database.close();
        }

        @ParameterizedTest(name = "{0}")
        @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                        a dose whose low is above its high       | update dose_step set dose_low = dose_high + 1 where dose_low is not null
                        a dose of zero                           | update dose_step set dose_low = 0 where dose_low is not null
                        a usual dose below its range             | update dose_step set dose_usual = dose_low - 0.01 where dose_usual is not null
                        a usual dose above its range             | update dose_step set dose_usual = dose_high + 0.01 where dose_usual is not null
                        a dose above its maximum                 | update dose_step set dose_high = 0.31 where maximum_unit = 'mg/kg'
                        a dose without a unit                    | update dose_step set dose_unit = null where dose_low is not null
                        a step without an amount                 | update dose_step set fraction_low = null where fraction_low is not null
                        a share whose low is above its high      | update dose_step set fraction_low = 2 where fraction_low is not null
                        a maximum of zero                        | update dose_step set maximum_amount = 0 where maximum_amount is not null
                        a step of no regimen                     | update dose_step set regimen_id = 99 where regimen_id = 2
                        no repeat at all                         | update dose_step set repeats = 0
                        a dose without a statement               | update dose_regimen set statement_id = null
                        a dose of a statement that is none       | update dose_regimen set statement_id = 's-none'
                        a dose by no route                       | update dose_regimen set route_id = 99
                        a dose of no indication                  | update dose_regimen set indication_id = 5
                        a dose of no known status                | update dose_regimen set status = 'LEGAL'
                        two doses of one anchor                  | update dose_regimen set anchor = 'same'
                        an onset that ends before it begins      | update dose_regimen set onset_low = 11 where onset_low is not null
                        a citation of no source                  | update citation set source_id = 'grandmother'
                        a citation without a locator             | update citation set locator = null
                        a statement of no known block            | update statement set block_kind = 'POEM'
                        a source that was read in no known way   | update source set extent_read = 'HEARSAY'
                        a second edition                         | insert into edition (id, digest) values (2, 'x')
                        two topics of one address                | update topic set kind = 'ROUTES', slug = 'example-vein'
                        a topic of no known kind                 | update topic set kind = 'RECIPES'
                        a revision of zero                       | update topic set revision = 0
                        a review due before the last one         | update topic set review_by = reviewed
                        a topic that links to itself             | update topic_link set to_id = from_id
                        a heading of the first level             | update section set level = 1
                        a kinetic figure that falls              | update kinetic_figure set low = high + 1
                        a kinetic figure without a figure        | update kinetic_figure set low = null, usual = null
                        a setting that is none                   | update indication_setting set setting = 'KITCHEN'
                        a certainty about neither side           | update certainty set about = 'PRICE'
                        a certainty of no known grade            | update certainty set grade = 'PROVEN'
                        a contraindication of no known strength  | update contraindication_position set strength = 'STRONG'
                        a percentage above 100                   | update side_effect_frequency set percent_high = 100.1 where percent_high is not null
                        a percentage that falls                  | update side_effect_frequency set percent_low = percent_high + 1 where percent_high is not null
                        more events than participants            | update side_effect_frequency set events = participants + 1 where participants is not null
                        a frequency of no known exposure         | update side_effect_frequency set exposure = 'ONCE'
                        an interaction of no known action        | update interaction_position set action = 'ENJOY'
                        a strength of zero                       | update product_strength set amount = 0
                        a claim of no known verdict              | update web_claim set verdict = 'TRUE'
                        a claim that conflicts with none         | update web_claim_conflict set other_id = 'S9-9'
                        a topic deleted under its statements     | delete from topic where slug = 'example-vein'
                        a source deleted under its citations     | delete from source where id = 'example-label'
                        """)
        void theDatabaseRefuses(String what, String statement) {
            assertThatExceptionOfType(DataIntegrityViolationException.class)
                    .isThrownBy(() -> database.update(statement))
                    .havingCause()
                    .withMessageMatching("(?s)(Check constraint violation|Referential integrity constraint violation"
                            + "|Unique index or primary key violation|NULL not allowed for column"
                            + "|ERROR: .*violates (check|foreign key|unique|not-null) constraint).*");
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class WithTheRealContent {
        /** All but what only a second revision of a topic has, and what only one that was withdrawn. */
        @SuppressWarnings("unused") // named by @FieldSource
        private static final List<String> TABLES = EditionRows.TABLES.stream()
                .filter(table -> !Set.of("topic_difference", "withdrawn_topic").contains(table))
                .toList();

        private final SeededDatabase database = engine.newDatabase();

        @BeforeAll
        void seed() {
            database.seed(SmallEdition.settings(null));
        }

        @AfterAll
        void close() {
            database.close();
        }

        @ParameterizedTest
        @FieldSource("TABLES")
        void fillsTheTable(String table) {
            assertThat(database.strings("select count(*) from " + table)).doesNotContain("0");
        }

        @Test
        void restsEveryStatementOnASource() {
            assertThat(database.strings("select page || '#' || id from statement"
                            + " where id not in (select statement_id from citation)"))
                    .isEmpty();
        }

        @Test
        void restsEveryDoseOnASource() {
            assertThat(database.strings("select anchor from dose_regimen"
                            + " where statement_id not in (select statement_id from citation)"))
                    .isEmpty();
        }

        @Test
        void givesEveryDoseAnAmount() {
            assertThat(database.strings(
                            "select anchor from dose_regimen where id not in (select regimen_id from dose_step)"))
                    .isEmpty();
        }

        @Test
        void givesEveryDoseARoute() {
            assertThat(database.strings("select d.anchor from dose_regimen d join topic t on t.id = d.route_id"
                            + " where t.kind <> 'ROUTES'"))
                    .isEmpty();
        }

        @Test
        void tellsWhereEachCitationStandsInItsSource() {
            assertThat(database.strings("select statement_id from citation where trim(locator) = ''"))
                    .isEmpty();
        }

        @Test
        void usesEverySourceThatItLists() {
            assertThat(database.strings("select id from source where id not in (select source_id from citation)"))
                    .isEmpty();
        }

        @Test
        void gradesBenefitAndHarmOfEveryIndication() {
            assertThat(database.strings("select t.slug from topic t join indication i on i.topic_id = t.id where 2 >"
                            + " (select count(distinct c.about) from certainty c where c.indication_id = t.id)"))
                    .isEmpty();
        }

        @Test
        void leadsToEveryTopicFromAnother() {
            assertThat(database.strings("select kind || '/' || slug from topic where id not in"
                            + " (select to_id from topic_link) and id not in (select topic_id from web_claim_topic)"))
                    .isEmpty();
        }
    }
}
