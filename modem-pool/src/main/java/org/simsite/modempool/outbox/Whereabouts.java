package org.simsite.modempool.outbox;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberToTimeZonesMapper;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import java.util.List;
import java.util.stream.Collectors;

/** What a number tells by itself: the time zones it may be in, and whether calling it is a business. */
final class Whereabouts {
    private Whereabouts() {}

    /** IANA names, comma between; empty where the number does not tell. */
    static String zones(String phone) {
        try {
            var number = PhoneNumberUtil.getInstance().parse(phone, null);
            List<String> zones = PhoneNumberToTimeZonesMapper.getInstance().getTimeZonesForNumber(number);
            return zones.stream()
                    .filter(zone -> !zone.equals(PhoneNumberToTimeZonesMapper.getUnknownTimeZone()))
                    .collect(Collectors.joining(","));
        } catch (NumberParseException e) {
            return "";
        }
    }

    static boolean isPremium(String phone) {
        var util = PhoneNumberUtil.getInstance();
        try {
            PhoneNumberType type = util.getNumberType(util.parse(phone, null));
            return type == PhoneNumberType.PREMIUM_RATE || type == PhoneNumberType.SHARED_COST;
        } catch (NumberParseException e) {
            return false;
        }
    }
}
