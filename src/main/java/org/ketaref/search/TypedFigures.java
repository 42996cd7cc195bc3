package org.ketaref.search;

import java.math.BigDecimal;
import java.util.Comparator;
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
 * bradycardia, "36/40" pregnancy. Bounds of measured values are those at which adults are commonly called so; they only choose a
 * page to open and are never shown. An age also decides which dose rows fit, and is said where none does.
 */
final class TypedFigures {
    /** From which age on sources give children a dose. */
    static final Age DOSED_FROM = new Age(BigDecimal.valueOf(3), "mo");

    static final Age ADULT_FROM = new Age(BigDecimal.valueOf(18), "a");
    static final Age OLD_FROM = new Age(BigDecimal.valueOf(65), "a");

    private static final String BABY = "(?:baby|bub|infant|neonate|newborn)";
    private static final String LESION =
            "(?:burns?|fractures?|injur\\w*|wounds?|dislocat\\w*|pain|scars?|stump|strokes?"
                    + "|infarct\\w*|clots?|amputat\\w*|ha?ematoma|graft|surgery|operation)\\b";

    /** "6 weeks old", "10yo", "80 y.o."; a duration is none ("pain for 6 mo"), nor is the age of a wound ("3 week old shoulder dislocation"). */
    private static final Pattern AGE =
            pattern("(?<![\\d./])(\\d{1,3})\\s*-?\\s*(years?|yrs?|y|months?|mths?|mos?|m|weeks?|wks?|days?)"
                    + "(?:[\\s-]*(?:olds?|of age)\\b|(?<=y)(?:/?o\\b|\\.o\\.)|(?<=m)/o\\b)");

    private static final Pattern OF_LESION =
            pattern("^\\s+(?:(?!(?:with|for|and|needs?|has|having)\\b)\\p{L}+\\s+){0,2}" + LESION);
    /** A child of days would be called newborn. */
    private static final Pattern OF_FRESH_LESION = pattern(
            "^\\s+(?:(?!(?:with|for|and|needs?|has|having)\\b)\\p{L}+\\s+){0,2}(?:(?:lacerations?|abscess\\w*|cuts?)\\b|"
                    + LESION + ")");

    private static final Pattern YOUNG = pattern("\\b(?:" + BABY + "|child|boy|girl|toddler)s?\\b");

    /** "8/52 bub", "baby 7 weeks", "6/52 old": as weeks, months and days are written in notes. */
    private static final Pattern NOTED_AGE =
            pattern("(?<![\\d/])(\\d{1,2})(?:/(52|12|7)|\\s*-?(weeks?|wks?|months?|mths?|days?))"
                    + "\\s+(?:old\\s+)?(?=" + BABY + "\\b)"
                    + "|(?<=\\b" + BABY
                    + " )(\\d{1,2})\\s*(weeks?|wks?|months?|mths?|days?)\\b(?!\\s+(?:old|after|ago|post))"
                    + "|(?<![\\d/])(\\d{1,2})/(52|12)\\s+old\\b");

    private static final List<String> NUMBERS =
            List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
    /** "ten week old" */
    private static final Pattern SPELLED_AGE = pattern("\\b(" + String.join("|", NUMBERS)
            + ")(?=[\\s-]*(?:years?|months?|weeks?|days?)[\\s-]*(?:olds?|of age)\\b)");

    private static final Pattern BABIES = pattern("\\b" + BABY + "s?\\b");

    private static final Pattern NEWBORN = pattern("\\b(?:neonat\\w*|newborns?|preterm|premature baby|premmies?)\\b");
    /** Then the age of a child is not that of who is given the drug. */
    private static final Pattern MOTHER = pattern(
            "\\b(?:breast-?\\s?fe\\w*|breastmilk|milk|lactat\\w*|nurse|nursing|post-?\\s?natal|post-?\\s?partum|pnd|ppd|mothers?|mums?|moms?"
                    + "|gave birth|after birth|at birth|delivery|section|c(?:a?e)sarean|lscs|labou?r|pregnan\\w*|obstetric\\w*|maternal|fetus|floppy)\\b");

    /** A newborn whose age was not typed. */
    static final Age NEWBORN_AGE = new Age(BigDecimal.ONE, "d");

    /** Not a heart rate. */
    private static final Pattern PER_HOUR = pattern("(?:/\\s*|\\bper\\s+|(?<=\\d)\\s*)hrs?\\b");

    private static final Pattern INSTEAD =
            pattern("\\b\\d[\\d.]*\\s*[\\p{L}/]{0,5}(?:\\s+\\p{L}+)?\\s+(?:instead of|rather than|not)\\s+\\d[\\d.]*"
                    + "(?:\\s*(?:mg|mcg|ml|g)\\b(?:/\\p{L}+)*)?");
    private static final Pattern STRENGTHS = pattern("\\d\\s*mg\\s*/\\s*ml\\b.{1,40}\\d\\s*mg\\s*/\\s*\\d*\\s*mls?\\b"
            + "|\\d\\s*mg\\s+in(?:to)?\\s+(?:an?\\s+)?\\d+\\s*-?mls?\\b|\\bma[kd]e up to \\d+\\s*mls?\\b");
    /** Not "160 over 90" or "over 90 seconds"; "88F" and "71 yo M" as well, in capitals. */
    private static final Pattern OLDER =
            pattern("\\b(?:(?:folks?|people|persons?|patients?|pts?|adults|anyone|everyone|those|men|women)\\s+"
                    + "(?:aged\\s+)?(?:over|above|older than)|aged(?:\\s+over)?)\\s+(?:6[5-9]|[7-9]\\d)\\b"
                    + "(?!\\s*(?:%|kg|kilo|mg|mcg|m(?:in|onth)|week|day|h\\b|s\\b))|\\bin (?:his|her|their) [789]0s\\b"
                    + "|(?<![\\d./]|temp )(?:6[5-9]|[7-9]\\d)(?:\\s*(?:y/?o|yrs?|years?))?\\s?(?-i:[FM])\\b(?!/)");
    /** What is still there days or more after it. */
    private static final Pattern LATER = pattern(
            "\\b(?:\\d+|two|three|four|five|several|some|many)\\s+(?:days?|weeks?|wks?|months?)\\s+(?:after|later|since)\\b"
                    + "|\\b(?:days|weeks|months) (?:after|later)\\b");
    /** The weight of a child: 3 kg to 29 kg, and not what somebody gained or lost. */
    private static final Pattern CHILD_WEIGHT =
            pattern("(?<![\\d./]|lost |gained |by )(?:[3-9]|[12]\\d)(?:\\.\\d)?\\s*kg\\b(?!\\s*/)");

    /** Weeks of pregnancy, of 40; not a score out of 40. */
    private static final Pattern GESTATION =
            pattern("(?<![\\d/.])(?:[4-9]|[1-3]\\d|4[0-2])(?:\\+\\d)?/40\\b(?!\\s*mg)");

    private static final Pattern SCORE = pattern("bocs|\\bscore|\\bscale|suboxone|buprenorphine|\\bburn");

    private static final Pattern PRESSURE =
            pattern("(\\b[sn]?bp\\s*)?(?<![\\d/.])(\\d{2,3})\\s*(/|over)\\s*(\\d{2,3})(?:\\s*mm ?hg)?\\b"
                    + "(?![\\d/]|\\s*(?:mg|mcg|ml|kg|s|secs?|seconds?|mins?|minutes?|h|hrs?|hours?)\\b)");
    /** Mixtures, strengths and scores that are written as a pressure is. */
    private static final Pattern RATIO = pattern(
            "ketofol|entonox|symbicort|seretide|insulin|methadone|suboxone|spravato|\\bmg\\b|\\bvas\\b|\\bscore|\\bratio");

    private static final int HIGH_SYSTOLIC = 140;
    private static final int HIGH_DIASTOLIC = 90;
    private static final int LOW_SYSTOLIC = 90;
    /** Without "BP" before it, lower or closer figures may be anything. */
    private static final int LIKELY_SYSTOLIC = 70;

    private static final int LEAST_APART = 20;
    private static final int MOST_APART = 120;
    private static final int HIGHEST_SYSTOLIC = 300;

    private static final String OTHER_UNIT =
            "(?!\\d|[./]\\d|\\s*(?:m?c?g|mins?|minutes?|h|hrs?|hours?|days?|weeks?|months?|years?|kg|ml|s|secs?|x)\\b)";
    private static final String OWN_UNIT =
            "(?:\\s*(?:bpm|mm ?hg|cm ?h2o|ml/min|[uμ]mol/l|i?u/l)\\b|[ab]\\b|\\s*%%)?(?!\\p{L})";

    /**
     * A measured value by its names.
     *
     * @param low  up to this, inclusive, it is what {@code lowWords} say
     * @param high from this on, inclusive, it is what {@code highWords} say
     */
    private record Measured(Pattern pattern, int low, String lowWords, int high, String highWords) {
        private static final int NEVER = Integer.MAX_VALUE;

        static Measured of(String names, int low, String lowWords, int high, String highWords) {
            return new Measured(
                    TypedFigures.pattern(("(?<![\\d/])\\b(?:%s)"
                                    + "\\s*(?:is|of|was|to|now|(?:fell|down|dropped|drops|up|rose) to|=|:|>|<)?\\s*(\\d{1,4})"
                                    + OTHER_UNIT
                                    + OWN_UNIT)
                            .formatted(names)),
                    low,
                    lowWords,
                    high,
                    highWords);
        }

        static Measured low(String names, int low, String words) {
            return of(names, low, words, NEVER, "");
        }

        static Measured high(String names, int high, String words) {
            return of(names, -1, "", high, words);
        }

        String in(MatchResult found) {
            int value = Integer.parseInt(found.group(1));
            return value <= low ? lowWords : value >= high ? highWords : found.group();
        }
    }

    /** Whose bounds differ in children. */
    private static final List<Measured> OF_ADULTS = List.of(
            Measured.of("sbp|systolic|bp", LOW_SYSTOLIC, "low blood pressure", HIGH_SYSTOLIC, "high blood pressure"),
            Measured.of("map", 60, "low blood pressure", 110, "high blood pressure"),
            Measured.of("hr|heart rate|pulse", 50, "bradycardia", 100, "tachycardia"),
            Measured.low("rr|resp(?:iratory)? rate|resps?", 9, "respiratory depression"));

    private static final List<Measured> OF_ALL = List.of(
            Measured.low("spo2|sp02|sats?|saturations?|o2 sats?", 93, "desaturation"),
            Measured.high("bmi", 30, "obese"),
            Measured.low("e?gfr|crcl", 59, "renal impairment"),
            Measured.low("ckd(?: stage)?", 5, "renal impairment"),
            Measured.high("alt|ast|alp|ggt|bilirubin|bili", 41, "liver enzymes"),
            Measured.high("iop", 21, "raised intraocular pressure"),
            Measured.high("icp", 20, "raised intracranial pressure"),
            Measured.low("(?:lv)?ef", 45, "heart failure"));

    private TypedFigures() {}

    /** The same with what may also be meant in words; what says nothing of the kind stays as it was typed. */
    static String inWords(String typed) {
        String words = INSTEAD.matcher(typed).replaceAll("wrong dose");
        words = STRENGTHS.matcher(words).find() ? words + " dilution" : words;
        words = OLDER.matcher(words).replaceAll("elderly");
        words = LATER.matcher(words).find() ? words + " persistent" : words;
        return CHILD_WEIGHT.matcher(words).find() ? words + " child" : words;
    }

    /** The same with ages and measured values named, in place of the figures. */
    static String named(String typed) {
        String text = PER_HOUR.matcher(typed).replaceAll("/h");
        Optional<Age> age = age(text);
        boolean young = YOUNG.matcher(text).find()
                || age.filter(of -> of.isBelow(ADULT_FROM)).isPresent();
        String noted = agesInWords(text);
        String words =
                AGE.matcher(noted).replaceAll(found -> isAge(noted, found) ? population(read(found)) : found.group());
        // An infant of 8 months is none under 3 months, whatever else that page is called.
        if (age.filter(of -> !of.isBelow(DOSED_FROM)).isPresent()) {
            words = BABIES.matcher(words).replaceAll("child");
        }
        if (!SCORE.matcher(words).find()) {
            words = GESTATION.matcher(words).replaceAll("pregnant");
        }
        boolean ratio = RATIO.matcher(words).find();
        for (Measured measured : OF_ALL) {
            words = measured.pattern().matcher(words).replaceAll(measured::in);
        }
        if (!young) {
            words = PRESSURE.matcher(words).replaceAll(found -> pressure(found, ratio));
            for (Measured measured : OF_ADULTS) {
                words = measured.pattern().matcher(words).replaceAll(measured::in);
            }
        }
        return words.strip().replaceAll("\\s{2,}", " ");
    }

    /** The age of whom it is for; none where none is typed. Of several that of the oldest, and of a mother not that of her child. */
    static Optional<Age> age(String typed) {
        boolean mother = MOTHER.matcher(typed).find();
        String noted = agesInWords(typed);
        Optional<Age> oldest = AGE.matcher(noted)
                .results()
                .filter(found -> isAge(noted, found))
                .map(TypedFigures::read)
                .max(Comparator.comparing(Age::days))
                .filter(age -> !mother || !age.isBelow(DOSED_FROM));
        return oldest.isPresent() || mother || !NEWBORN.matcher(typed).find() ? oldest : Optional.of(NEWBORN_AGE);
    }

    /** The same without ages, which would else be taken for intervals: "6 week old". */
    static String withoutAges(String typed) {
        String noted = agesInWords(typed);
        return AGE.matcher(noted).replaceAll(found -> isAge(noted, found) ? "" : found.group());
    }

    private static boolean isAge(String text, MatchResult found) {
        boolean years = read(found).unit().equals("a");
        boolean days = read(found).unit().equals("d");
        boolean lesion = (days ? OF_FRESH_LESION : OF_LESION)
                .matcher(text.substring(found.end()))
                .find();
        return years || !lesion || YOUNG.matcher(text).find();
    }

    private static String agesInWords(String typed) {
        String digits = SPELLED_AGE
                .matcher(typed)
                .replaceAll(age -> "" + (NUMBERS.indexOf(age.group(1).toLowerCase(Locale.ROOT)) + 1));
        return NOTED_AGE.matcher(digits).replaceAll(age -> {
            String number = Stream.of(1, 4, 6)
                    .map(age::group)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse("");
            String unit = Stream.of(2, 3, 5, 7)
                    .map(age::group)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse("");
            String spelled = switch (unit) {
                case "52" -> "week";
                case "12" -> "month";
                case "7" -> "day";
                default -> unit;
            };
            return number + " " + spelled + " old" + (age.group(1) == null ? "" : " ");
        });
    }

    private static Age read(MatchResult age) {
        String unit = switch (age.group(2).toLowerCase(Locale.ROOT).charAt(0)) {
            case 'y' -> "a";
            case 'm' -> "mo";
            case 'w' -> "wk";
            default -> "d";
        };
        return new Age(new BigDecimal(age.group(1)).max(BigDecimal.ONE), unit);
    }

    /** As pages call them; nothing for adults, for whom most rows are. */
    private static String population(Age age) {
        if (age.isBelow(DOSED_FROM)) {
            return "infant under 3 months";
        }
        return age.isBelow(ADULT_FROM) ? "child" : age.isBelow(OLD_FROM) ? "" : "elderly";
    }

    private static String pressure(MatchResult pressure, boolean ratio) {
        int systolic = Integer.parseInt(pressure.group(2));
        int diastolic = Integer.parseInt(pressure.group(4));
        int apart = systolic - diastolic;
        boolean named = pressure.group(1) != null;
        boolean ofSpray = systolic == 84 && diastolic == 56 || systolic == 56 && diastolic == 28;
        boolean likely = named
                ? apart > 0 && systolic <= HIGHEST_SYSTOLIC
                : !ratio
                        && !ofSpray
                        && systolic >= LIKELY_SYSTOLIC
                        && systolic <= HIGHEST_SYSTOLIC
                        && apart >= LEAST_APART
                        && apart <= MOST_APART;
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
