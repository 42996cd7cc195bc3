package org.ketaref.picture;

/**
 * A linear model of three compartments with elimination from the first: dosed into a vein, it gives the plasma level at any
 * time as a sum of three exponentials. It describes a published average, never a patient.
 *
 * <p>The form of the solution: M. Gibaldi, D. Perrier, Pharmacokinetics, 2nd ed., 1982, appendix B (disposition function of
 * a mammillary model); the tests check it against a step-by-step solution of the differential equations.
 *
 * @param central    volume of the first compartment, L
 * @param second     volume of the second, L
 * @param third      volume of the third, L
 * @param clearance  from the first compartment, L/hour
 * @param secondFlow between the first and the second, L/hour
 * @param thirdFlow  between the first and the third, L/hour
 */
public record PopulationModel(
        double central, double second, double third, double clearance, double secondFlow, double thirdFlow) {
    /**
     * S-ketamine into a vein in healthy adults of 70 kg, venous samples: Fanta 2015 as fixed in Otto 2021, table 3, and its
     * supplement, all six figures read in the transcription of the nlmixr2lib model library (Otto_2021_s_ketamine, ini block).
     *
     * <p>Chosen because its whole table was read, it is of adults, its samples are venous, its level after the most observed
     * regimen (0.5 mg/kg over 40 minutes) is nearest to what was observed, and Otto 2021 found it to predict two further
     * trials best of five models (abstract). Its limits: S-ketamine stands for the racemate, doses were low, and the first
     * minutes after a bolus come out too low. It has no input from muscle or nose, so such regimens are not drawn. Not
     * chosen: {@link #SIMONS}, models of children, and Kamp 2020, whose table was not read.
     */
    public static final PopulationModel FANTA_OTTO = new PopulationModel(133, 187, 98.8, 95.2, 23.2, 157);

    /**
     * S-ketamine in adults of 70 kg, arterial samples: Simons 2022, table 4, read in the same library (Simons_2022_s_ketamine,
     * ini block), its flows of 1.48, 2.43 and 1.21 L/min in L/hour. Not plotted: while a drug runs in, arterial levels stand
     * above the venous ones that were observed. It says how far published models of adults differ.
     */
    public static final PopulationModel SIMONS = new PopulationModel(11.6, 39, 174, 88.8, 145.8, 72.6);

    private static final double MINUTES = 60;
    private static final double MICRO = 1000;

    public PopulationModel {
        if (Math.min(Math.min(central, second), third) <= 0 || clearance <= 0 || secondFlow <= 0 || thirdFlow <= 0) {
            throw new IllegalArgumentException("volumes and flows must be above 0");
        }
    }

    /**
     * Plasma level while and after a dose runs into a vein at a constant rate.
     *
     * @param milligrams dose
     * @param over       minutes that it takes, above 0
     * @param at         minutes from its start
     * @return ng/mL
     */
    public double level(double milligrams, double over, double at) {
        if (at <= 0) {
            return 0;
        }
        double[] rates = rates();
        double k21 = secondFlow / second / MINUTES;
        double k31 = thirdFlow / third / MINUTES;
        double running = Math.min(at, over);
        double level = 0;
        for (int i = 0; i < rates.length; i++) {
            double rate = rates[i];
            double apart = (rates[(i + 1) % 3] - rate) * (rates[(i + 2) % 3] - rate);
            double share = (k21 - rate) * (k31 - rate) / apart / central;
            level += milligrams
                    / over
                    * share
                    / rate
                    * (1 - Math.exp(-rate * running))
                    * Math.exp(-rate * (at - running));
        }
        return level * MICRO;
    }

    /** The three rate constants of decline, per minute: the roots of the model's cubic, by Viete's cosine form. */
    private double[] rates() {
        double k10 = clearance / central / MINUTES;
        double k12 = secondFlow / central / MINUTES;
        double k21 = secondFlow / second / MINUTES;
        double k13 = thirdFlow / central / MINUTES;
        double k31 = thirdFlow / third / MINUTES;
        double sum = k10 + k12 + k13 + k21 + k31;
        double pairs = k10 * k21 + k10 * k31 + k12 * k31 + k13 * k21 + k21 * k31;
        double product = k10 * k21 * k31;
        double p = pairs - sum * sum / 3;
        double q = sum * pairs / 3 - 2 * sum * sum * sum / 27 - product;
        double length = 2 * Math.sqrt(-p / 3);
        double angle = Math.acos(Math.max(-1, Math.min(1, 3 * q / (p * length))));
        double[] rates = new double[3];
        for (int i = 0; i < rates.length; i++) {
            rates[i] = sum / 3 + length * Math.cos((angle - 2 * Math.PI * i) / 3);
        }
        return rates;
    }
}
