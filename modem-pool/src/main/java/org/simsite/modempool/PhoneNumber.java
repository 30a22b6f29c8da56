package org.simsite.modempool;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A telephone number in the form of ITU-T E.164: a plus, a country code, at most 15 digits in all.
 *
 * @param e164 for example {@code +8613800138000}
 */
public record PhoneNumber(String e164) {
    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");

    /** @throws IllegalArgumentException if the value is not E.164 */
    public PhoneNumber {
        if (!E164.matcher(e164).matches()) {
            throw new IllegalArgumentException("not an E.164 number: " + e164);
        }
    }

    /**
     * Reads a number as people write it. Numbers that are well-formed but not assigned pass: numbering plans change faster
     * than libraries.
     *
     * @param written with or without country code, blanks and dashes allowed
     * @param defaultRegion ISO 3166 country of a number written without country code, for example {@code CN}
     * @throws IllegalArgumentException if it cannot be read as a number
     */
    public static PhoneNumber parse(String written, String defaultRegion) {
        var util = PhoneNumberUtil.getInstance();
        try {
            return new PhoneNumber(util.format(util.parse(written, defaultRegion), PhoneNumberFormat.E164));
        } catch (NumberParseException e) {
            throw new IllegalArgumentException("not a phone number: " + written, e);
        }
    }

    /** A number written without country code, read as one of this number's country; empty if it is none there. */
    public Optional<PhoneNumber> neighbour(String national) {
        var util = PhoneNumberUtil.getInstance();
        try {
            var other = util.parse(national, util.getRegionCodeForNumber(util.parse(e164, null)));
            return util.isValidNumber(other)
                    ? Optional.of(new PhoneNumber(util.format(other, PhoneNumberFormat.E164)))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    /** ISO 3166-1 alpha-2 of the country, the main one where several share a code; empty for codes of no country. */
    public Optional<String> country() {
        var util = PhoneNumberUtil.getInstance();
        try {
            var number = util.parse(e164, null);
            String region = util.getRegionCodeForNumber(number);
            String known = region == null ? util.getRegionCodeForCountryCode(number.getCountryCode()) : region;
            return known.matches("[A-Z]{2}") && !known.equals("ZZ") ? Optional.of(known) : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    /** Tells whether the value is E.164 already: a short code or a sender's name is not. */
    public static boolean isE164(String value) {
        return E164.matcher(value).matches();
    }

    @Override
    public String toString() {
        return e164;
    }
}
