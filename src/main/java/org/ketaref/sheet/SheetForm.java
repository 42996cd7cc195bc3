package org.ketaref.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ketaref.dosing.Population;

/**
 * What a reader entered to compose a sheet, as it was entered, and what is wrong with it. Nothing of it is stored or logged.
 *
 * @param weight      in kg, as typed
 * @param population  as in the address, such as {@code adults}
 * @param sections    parts to print; empty for all
 * @param offered     the populations that this page has doses for
 * @param messages    what is wrong, by the name of the field
 */
public record SheetForm(
        String weight,
        String population,
        List<String> sections,
        Set<Population> offered,
        Map<String, String> messages) {
    private static final Pattern WEIGHT = Pattern.compile("[1-9]\\d{0,2}(\\.[1-9])?");
    private static final BigDecimal LIGHTEST = BigDecimal.valueOf(3);
    private static final BigDecimal HEAVIEST = BigDecimal.valueOf(150);

    /** What was entered, for a page with doses for these populations. */
    static SheetForm of(
            @Nullable String weight,
            @Nullable String population,
            @Nullable List<String> sections,
            Set<Population> offered) {
        return new SheetForm(
                weight == null ? "" : weight.strip(),
                population == null ? "" : population.strip(),
                sections == null
                        ? List.of()
                        : sections.stream()
                                .map(String::strip)
                                .filter(part -> !part.isEmpty())
                                .toList(),
                offered,
                new LinkedHashMap<>());
    }

    /** What was chosen; nothing where a field holds something that cannot be, of which {@link #messages} then tells. */
    Optional<SheetChoice> choice() {
        BigDecimal kilograms = null;
        if (!weight.isEmpty()) {
            boolean written = WEIGHT.matcher(weight).matches();
            kilograms = written ? new BigDecimal(weight) : null;
            if (kilograms == null || kilograms.compareTo(LIGHTEST) < 0 || kilograms.compareTo(HEAVIEST) > 0) {
                messages.put("weight", "Enter kilograms from 3 to 150 in figures alone, such as 70 or 7.5.");
            }
        }
        Population whom = offered.stream()
                .filter(known -> written(known).equals(population))
                .findFirst()
                .orElse(null);
        if (whom == null && !population.isEmpty()) {
            messages.put("population", "This page has no dose for them. Choose one of the list.");
        }
        List<SheetChoice.Part> parts = new ArrayList<>();
        sections.forEach(section -> SheetChoice.Part.of(section).ifPresent(parts::add));
        if (parts.size() < sections.size()) {
            messages.put("sections", "A sheet has no such part. Choose among these.");
        }
        return messages.isEmpty()
                ? Optional.of(new SheetChoice(
                        kilograms, whom, parts.isEmpty() ? SheetChoice.NONE.parts() : EnumSet.copyOf(parts)))
                : Optional.empty();
    }

    /** Whether a part is chosen, or nothing was. */
    public boolean has(SheetChoice.Part part) {
        return sections.isEmpty() || sections.contains(part.written());
    }

    /** A population as it stands in an address. */
    public static String written(Population population) {
        return population.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** What is wrong with a field; nothing where it can stand. */
    public @Nullable String message(String field) {
        return messages.get(field);
    }
}
