package org.ketaref.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ketaref.dosing.DoseRegimen;
import org.ketaref.dosing.Population;
import org.ketaref.dosing.Subject;

/**
 * What a reader entered to compose a sheet and what is wrong with it. Nothing of it is stored or logged.
 *
 * @param entry    as it was entered
 * @param doses    of the page: who has one, and by which routes
 * @param messages what is wrong, by the name of the field
 */
public record SheetForm(SheetEntry entry, List<DoseRegimen> doses, Map<String, String> messages) {
    private static final Pattern WEIGHT = Pattern.compile("[1-9]\\d{0,2}(\\.[1-9])?");
    private static final BigDecimal LIGHTEST = BigDecimal.valueOf(3);
    private static final BigDecimal HEAVIEST = BigDecimal.valueOf(150);

    static SheetForm of(SheetEntry entry, List<DoseRegimen> doses) {
        return new SheetForm(entry, doses, new LinkedHashMap<>());
    }

    /** What was chosen; nothing where a field holds something that cannot be, of which {@link #messages} then tells. */
    Optional<SheetChoice> choice() {
        BigDecimal kilograms = null;
        if (!entry.weight().isEmpty()) {
            boolean written = WEIGHT.matcher(entry.weight()).matches();
            kilograms = written ? new BigDecimal(entry.weight()) : null;
            if (kilograms == null || kilograms.compareTo(LIGHTEST) < 0 || kilograms.compareTo(HEAVIEST) > 0) {
                messages.put("weight", "Enter kilograms from 3 to 150 in figures alone, such as 70 or 7.5.");
            }
        }
        DoseRegimen whom = first(dose -> written(dose.population()), entry.population());
        if (whom == null && !entry.population().isEmpty()) {
            messages.put("population", "This page has no dose for them. Choose one of the list.");
        }
        DoseRegimen by = first(dose -> dose.route().slug(), entry.route());
        if (by == null && !entry.route().isEmpty()) {
            messages.put("route", "This page has no dose by this route. Choose one of the list.");
        }
        List<SheetChoice.Part> parts = new ArrayList<>();
        entry.sections().forEach(section -> SheetChoice.Part.of(section).ifPresent(parts::add));
        if (parts.size() < entry.sections().size()) {
            messages.put("sections", "A sheet has no such part. Choose among these.");
        }
        SheetChoice choice = new SheetChoice(
                kilograms,
                whom == null ? null : whom.population(),
                by == null ? null : by.route().slug(),
                parts.isEmpty() ? SheetChoice.NONE.parts() : EnumSet.copyOf(parts));
        if (whom != null && by != null && doses.stream().noneMatch(choice::wants)) {
            messages.put("route", "This page has no dose for them by this route. Choose another, or all routes.");
        }
        return messages.isEmpty() ? Optional.of(choice) : Optional.empty();
    }

    private @Nullable DoseRegimen first(Function<DoseRegimen, String> value, String entered) {
        return doses.stream()
                .filter(dose -> value.apply(dose).equals(entered))
                .findFirst()
                .orElse(null);
    }

    /** The populations that may be chosen: as in the address, with their names. */
    public Map<String, String> populations() {
        return doses.stream()
                .map(DoseRegimen::population)
                .distinct()
                .sorted()
                .collect(offered(SheetForm::written, Population::label));
    }

    /** The routes that may be chosen: as in the address, with their names. */
    public Map<String, String> routes() {
        return doses.stream().map(DoseRegimen::route).collect(offered(Subject::slug, Subject::title));
    }

    private static <T> Collector<T, ?, Map<String, String>> offered(
            Function<T, String> value, Function<T, String> name) {
        return Collectors.toMap(value, name, (one, same) -> one, LinkedHashMap::new);
    }

    /** Whether a part is chosen, or nothing was. */
    public boolean has(SheetChoice.Part part) {
        return entry.sections().isEmpty() || entry.sections().contains(part.written());
    }

    private static String written(Population population) {
        return population.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What is wrong with a field; nothing where it can stand. */
    public @Nullable String message(String field) {
        return messages.get(field);
    }
}
