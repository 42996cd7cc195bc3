package org.ketaref.dosing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.ParsePosition;
import java.util.Arrays;
import java.util.stream.Collectors;
import javax.measure.Quantity;
import javax.measure.Unit;
import systems.uom.ucum.format.UCUMFormat;
import tech.units.indriya.function.RationalNumber;
import tech.units.indriya.quantity.Quantities;

/** The units in which sources give doses of ketamine, with their UCUM code and their written form (ISMP: mcg, not ug). */
public enum DoseUnit {
    MG("mg", "mg"),
    MCG("ug", "mcg"),
    MG_PER_KG("mg/kg", "mg/kg"),
    MCG_PER_KG("ug/kg", "mcg/kg"),
    MG_PER_HOUR("mg/h", "mg/hour"),
    MG_PER_MINUTE("mg/min", "mg/min"),
    MG_PER_DAY("mg/d", "mg/day"),
    MCG_PER_MINUTE("ug/min", "mcg/min"),
    MCG_PER_HOUR("ug/h", "mcg/hour"),
    MG_PER_KG_PER_HOUR("mg/kg/h", "mg/kg/hour"),
    MG_PER_KG_PER_MINUTE("mg/kg/min", "mg/kg/min"),
    MG_PER_KG_PER_DAY("mg/kg/d", "mg/kg/day"),
    MCG_PER_KG_PER_MINUTE("ug/kg/min", "mcg/kg/min"),
    MCG_PER_KG_PER_HOUR("ug/kg/h", "mcg/kg/hour");

    private final String code;
    private final String written;
    private final Unit<?> unit;

    DoseUnit(String code, String written) {
        this.code = code;
        this.written = written;
        this.unit = UCUMFormat.getInstance(UCUMFormat.Variant.CASE_SENSITIVE).parse(code, new ParsePosition(0));
    }

    /**
     * The unit with this UCUM code.
     *
     * @throws IllegalArgumentException if no dose is written in that unit
     */
    public static DoseUnit of(String code) {
        return Arrays.stream(values())
                .filter(unit -> unit.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown dose unit '%s', expected one of %s"
                        .formatted(
                                code,
                                Arrays.stream(values()).map(unit -> unit.code).collect(Collectors.joining(", ")))));
    }

    public String code() {
        return code;
    }

    public String written() {
        return written;
    }

    /** Whether the figure is to be multiplied by a body weight. */
    public boolean perKilogram() {
        return code.contains("/kg");
    }

    /** Whether the figure is a rate: an amount in a time. */
    public boolean perTime() {
        return code.endsWith("/h") || code.endsWith("/min") || code.endsWith("/d");
    }

    /** Whether figures in both units can be compared; UCUM alone does not know that mg/kg is not a share of 1. */
    public boolean comparableWith(DoseUnit other) {
        return perKilogram() == other.perKilogram() && perTime() == other.perTime();
    }

    /**
     * The same figure in another unit, exactly, through UCUM.
     *
     * @throws IllegalArgumentException if the units are not comparable
     */
    public BigDecimal convert(BigDecimal figure, DoseUnit other) {
        if (!comparableWith(other)) {
            throw new IllegalArgumentException("%s cannot be compared with %s".formatted(code, other.code));
        }
        return convertExactly(figure, unit, other.unit);
    }

    /** In fractions, since 1/60 has no exact decimal; only a result without one is rounded, to 34 digits. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static BigDecimal convertExactly(BigDecimal figure, Unit from, Unit to) {
        Number converted = ((Quantity) Quantities.getQuantity(RationalNumber.of(figure), from))
                .to(to)
                .getValue();
        return converted instanceof RationalNumber fraction
                ? new BigDecimal(fraction.getDividend())
                        .divide(new BigDecimal(fraction.getDivisor()), MathContext.DECIMAL128)
                : new BigDecimal(converted.toString());
    }
}
