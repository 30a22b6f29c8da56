package org.simsite.launcher.sim.modem;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line behind {@code AT}, cut into commands: ITU-T V.250 §5.3 and §5.4. */
final class CommandLine {
    private static final Pattern EXTENDED = Pattern.compile("([+^$*%][A-Za-z][A-Za-z0-9]*)\\s*(=\\?|\\?|=)?(.*)");
    private static final Pattern BASIC = Pattern.compile("\\s*((?:&?[A-Za-z]))([0-9]*)(=[0-9]*|\\?)?");

    private CommandLine() {}

    /** @throws AtError if a command cannot be told from its neighbours */
    static List<Call> parse(String line) throws AtError {
        var calls = new ArrayList<Call>();
        for (String part : statements(line)) {
            Matcher extended = EXTENDED.matcher(part);
            if (extended.matches()) {
                calls.add(extended(extended));
            } else {
                basic(part, calls);
            }
        }
        return calls;
    }

    /** Extended commands end at a semicolon outside quotes and may follow basic ones directly. */
    private static List<String> statements(String line) {
        var statements = new ArrayList<String>();
        var one = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            quoted ^= c == '"';
            boolean begins = !quoted && "+^$*%".indexOf(c) >= 0 && endsBasic(one);
            if (begins || c == ';' && !quoted) {
                statements.add(one.toString());
                one.setLength(0);
            }
            if (c != ';' || quoted) {
                one.append(c);
            }
        }
        statements.add(one.toString());
        return statements.stream().map(String::strip).filter(s -> !s.isEmpty()).toList();
    }

    private static boolean endsBasic(StringBuilder one) {
        return !one.isEmpty() && (Character.isLetter(one.charAt(0)) || one.charAt(0) == '&') && one.charAt(0) != 'D';
    }

    private static Call extended(Matcher matched) throws AtError {
        String sign = matched.group(2) == null ? "" : matched.group(2);
        if (!sign.equals("=") && !matched.group(3).isBlank()) {
            throw AtError.plain();
        }
        var form = switch (sign) {
            case "=?" -> Call.Form.TEST;
            case "?" -> Call.Form.READ;
            case "=" -> Call.Form.SET;
            default -> Call.Form.RUN;
        };
        return new Call(
                matched.group(1).toUpperCase(Locale.ROOT),
                form,
                matched.group(3).strip());
    }

    private static void basic(String part, List<Call> calls) throws AtError {
        Matcher matcher = BASIC.matcher(part);
        int end = 0;
        while (end < part.length()) {
            if (!matcher.find(end) || matcher.start() != end) {
                throw AtError.plain();
            }
            String name = matcher.group(1).toUpperCase(Locale.ROOT);
            if (name.equals("D")) {
                calls.add(new Call("D", Call.Form.SET, part.substring(end + 1)));
                return;
            }
            boolean read = "?".equals(matcher.group(3));
            calls.add(new Call(name, read ? Call.Form.READ : Call.Form.RUN, matcher.group(2)));
            end = matcher.end();
        }
    }
}
