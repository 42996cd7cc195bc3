package org.ketaref.search;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ketaref.dosing.Age;

/**
 * What figures of a handover mean in the words that pages use: "85 year old" is elderly, "BP 210/120" high blood pressure, "HR 38"
 * bradycardia, "36/40" pregnancy. The bounds only choose a page to open; none of them is shown.
 */
final class TypedFigures {
    /** From which age on sources give children a dose. */
    static final Age YOUNGEST = new Age(BigDecimal.valueOf(3), "mo");

    private static final Age ADULT = new Age(BigDecimal.valueOf(18), "a");
    private static final Age OLD = new Age(BigDecimal.valueOf(65), "a");

    /** Not "3 day old fracture". */
    private static final Pattern AGE = pattern(
            "\\b(?!\\d+\\s*-?\\s*(?:weeks?|wks?|days?)[\\s/-]*olds?\\s+(?:burn|fracture|injur|wound|dislocat|pain|scar|stump|stroke))"
                    + "(\\d{1,3})\\s*-?\\s*"
                    + "(years?|yrs?|y(?=/?o\\b)|months?|mths?|mos?(?=[\\s/-]*(?:olds?|of age)\\b)|m(?=/?o\\b)|weeks?|wks?|days?)"
                    + "[\\s/-]*(?:olds?\\b|o\\b|of age\\b)");

    private static final String CHILD_IS = "(?:baby|bub|infant|neonate|newborn|boy|girl|child|kid)";
    /** "8/52 bub", "baby 7 weeks": as weeks, months and days are written in notes. */
    private static final Pattern NOTED_AGE =
            pattern("(?<![\\d/])(\\d{1,2})(?:/(52|12|7)|\\s*-?(weeks?|wks?|months?|mths?|days?))\\s+(?:old\\s+)?(?="
                    + CHILD_IS + "\\b)|(?<=\\b" + CHILD_IS
                    + " )(\\d{1,2})\\s*(weeks?|wks?|months?|mths?|days?)\\b(?!\\s+(?:old|after|ago|post))");

    /** Not a heart rate. */
    private static final Pattern PER_HOUR = pattern("/\\s*hr\\b");

    private static final Pattern INSTEAD =
            pattern("\\b\\d[\\d.]*\\s*[\\p{L}/]{0,5}(?:\\s+\\p{L}+)?\\s+(?:instead of|rather than|not)\\s+\\d[\\d.]*"
                    + "(?:\\s*(?:mg|mcg|ml|g)\\b(?:/\\p{L}+)*)?");
    private static final Pattern STRENGTHS = pattern("\\d\\s*mg\\s*/\\s*ml\\b.{1,40}\\d\\s*mg\\s*/\\s*\\d*\\s*mls?\\b"
            + "|\\d\\s*mg\\s+in(?:to)?\\s+(?:an?\\s+)?\\d+\\s*-?mls?\\b|\\bma[kd]e up to \\d+\\s*mls?\\b");
    /** Not "160 over 90" or "over 90 seconds"; "88F", "71 yo M" as well. */
    private static final Pattern OLDER =
            pattern("\\b(?:(?:folks?|people|persons?|patients?|pts?|adults|anyone|everyone|those|men|women)\\s+"
                    + "(?:aged\\s+)?(?:over|above|older than)|aged(?:\\s+over)?)\\s+(?:6[5-9]|[7-9]\\d)\\b"
                    + "(?!\\s*(?:%|kg|kilo|mg|mcg|m(?:in|onth)|week|day|h|s))|\\bin (?:his|her|their) [789]0s\\b"
                    + "|\\b(?:6[5-9]|[7-9]\\d)\\s*(?:y/?o?|yrs?|years?)?\\s*[fm]\\b(?!/)");

    /** Days or more after it. */
    private static final Pattern LATER = pattern(
            "\\b(?:\\d+|two|three|four|five|several|some|many)\\s+(?:days?|weeks?|wks?|months?)\\s+(?:after|later|on|since|post)\\b"
                    + "|\\b(?:days|weeks|months) (?:after|later)\\b");

    /** The weight of a child: 3 kg to 29 kg. */
    private static final Pattern CHILD = pattern("(?<![\\d./])(?:[3-9]|[12]\\d)(?:\\.\\d)?\\s*kg\\b(?!\\s*/)");

    private static final Pattern GESTATION = pattern("(?<![\\d/.])(?:[1-9]|[1-3]\\d|4[0-2])(?:\\+\\d)?/40\\b");
    private static final Pattern PRESSURE = pattern(
            "(?:\\b[sn]?bp\\s*)?(?<![\\d/.])(\\d{2,3})\\s*(?:/|over)\\s*(\\d{2,3})\\b(?![\\d/]|\\s*(?:mg|mcg|ml|kg|s|secs?|seconds?|mins?|minutes?|h|hrs?|hours?)\\b)");
    private static final int HIGH_SYSTOLIC = 140;
    private static final int HIGH_DIASTOLIC = 90;
    private static final int LOW_SYSTOLIC = 90;
    private static final int HIGHEST_SYSTOLIC = 300;
    private static final int LOWEST_DIASTOLIC = 20;

    /** A measured value by its name: from a bound on it is one thing, up to another bound another. */
    private record Measured(Pattern pattern, int low, String lowWords, int high, String highWords) {
        static Measured of(String names, int low, String lowWords, int high, String highWords) {
            return new Measured(
                    TypedFigures.pattern(
                            "\\b(?:%s)\\s*(?:is|of|was|to|now|(?:fell|down|dropped|drops|up|rose) to|=|:|>|<)?\\s*(\\d{1,4})(?!\\d|[./]\\d|\\s*m?c?g\\b)(?:\\s*%%)?"
                                    .formatted(names)),
                    low,
                    lowWords,
                    high,
                    highWords);
        }

        String in(MatchResult found) {
            int value = Integer.parseInt(found.group(1));
            return value <= low ? lowWords : value >= high ? highWords : found.group();
        }
    }

    private static final int NONE = Integer.MAX_VALUE;
    private static final List<Measured> MEASURED = List.of(
            Measured.of("sbp|systolic|bp", LOW_SYSTOLIC, "low blood pressure", HIGH_SYSTOLIC, "high blood pressure"),
            Measured.of("map", 60, "low blood pressure", 110, "high blood pressure"),
            Measured.of("hr|heart rate|pulse", 50, "bradycardia", 100, "tachycardia"),
            Measured.of("spo2|sp02|sats?|saturations?|o2 sats?", 93, "desaturation", NONE, ""),
            Measured.of("rr|resp(?:iratory)? rate|resps?", 9, "respiratory depression", NONE, ""),
            Measured.of("bmi", 0, "", 30, "obese"),
            Measured.of("e?gfr|crcl", 59, "renal impairment", NONE, ""),
            Measured.of("ckd(?: stage)?", 5, "renal impairment", NONE, ""),
            Measured.of("alt|ast|alp|ggt|bilirubin|bili", 0, "", 41, "liver enzymes"),
            Measured.of("iop", 0, "", 21, "raised intraocular pressure"),
            Measured.of("icp", 0, "", 20, "raised intracranial pressure"),
            Measured.of("(?:lv)?ef", 45, "heart failure", NONE, ""));

    private TypedFigures() {}

    /** The same with such figures in words; what says nothing of the kind stays as it was typed. */
    static String inWords(String typed) {
        String words = INSTEAD.matcher(typed).replaceAll("wrong dose");
        words = STRENGTHS.matcher(words).find() ? words + " dilution" : words;
        words = OLDER.matcher(words).replaceAll("elderly");
        words = LATER.matcher(words).find() ? words + " persistent" : words;
        return CHILD.matcher(words).find() ? words + " child" : words;
    }

    /** The same with ages and measured values named: nothing else can be meant by them, so that there is no other reading. */
    static String named(String typed) {
        String words = AGE.matcher(ageInWords(PER_HOUR.matcher(typed).replaceAll("/h")))
                .replaceAll(age -> population(read(age)));
        words = GESTATION.matcher(words).replaceAll("pregnant");
        words = PRESSURE.matcher(words).replaceAll(TypedFigures::pressure);
        for (Measured measured : MEASURED) {
            words = measured.pattern().matcher(words).replaceAll(measured::in);
        }
        return words;
    }

    /** The age that is typed; none where there is none. */
    static Optional<Age> age(String typed) {
        return AGE.matcher(ageInWords(typed)).results().findFirst().map(TypedFigures::read);
    }

    private static String ageInWords(String typed) {
        return NOTED_AGE.matcher(typed).replaceAll(age -> {
            String number = age.group(1) == null ? age.group(4) : age.group(1);
            String unit = Stream.of(age.group(2), age.group(3), age.group(5))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse("");
            return number
                    + switch (unit) {
                        case "52" -> " week";
                        case "12" -> " month";
                        case "7" -> " day";
                        default -> " " + unit;
                    }
                    + " old ";
        });
    }

    private static Age read(MatchResult age) {
        String unit = switch (age.group(2).toLowerCase(Locale.ROOT).charAt(0)) {
            case 'y' -> "a";
            case 'm' -> "mo";
            case 'w' -> "wk";
            default -> "d";
        };
        return new Age(new BigDecimal(age.group(1)), unit);
    }

    private static String population(Age age) {
        if (age.isBelow(YOUNGEST)) {
            return "infant under 3 months";
        }
        return age.isBelow(ADULT) ? "child" : age.isBelow(OLD) ? "adult" : "elderly";
    }

    private static String pressure(MatchResult pressure) {
        int systolic = Integer.parseInt(pressure.group(1));
        int diastolic = Integer.parseInt(pressure.group(2));
        boolean likely = systolic > diastolic && systolic <= HIGHEST_SYSTOLIC && diastolic >= LOWEST_DIASTOLIC;
        if (!likely) {
            return pressure.group();
        }
        if (systolic >= HIGH_SYSTOLIC || diastolic >= HIGH_DIASTOLIC) {
            return "high blood pressure";
        }
        return systolic < LOW_SYSTOLIC ? "low blood pressure" : pressure.group();
    }

    private static Pattern pattern(String expression) {
        return Pattern.compile(expression, Pattern.CASE_INSENSITIVE);
    }
}
