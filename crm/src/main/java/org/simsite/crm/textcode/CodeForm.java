package org.simsite.crm.textcode;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.simsite.crm.wording.Prose;
import org.simsite.tenancy.input.Fields;

/** Text codes as typed, checked one by one and together, or refused as a whole. */
final class CodeForm {
    private static final int CODES_MAX = 30;
    private static final int ALIASES_MAX = 20;
    private static final int WORD_MAX = 12;
    private static final int WORDS_MAX = 300;
    /** The pool takes these itself, before any code is looked at. */
    private static final Set<String> POOL = Set.of("STOP", "START");

    private final Fields fields = new Fields();
    private final Set<String> seen = new HashSet<>();

    private CodeForm() {}

    static List<TextCode> read(@Nullable List<TextCode> typed) {
        var form = new CodeForm();
        List<TextCode> codes = typed == null ? List.of() : typed;
        form.fields.require(codes.size() <= CODES_MAX, "codes", "tooMany", CODES_MAX);
        List<TextCode> checked = new ArrayList<>();
        for (TextCode code : codes.subList(0, Math.min(codes.size(), CODES_MAX))) {
            checked.add(form.read("codes[" + checked.size() + "].", code));
        }
        form.requireHandler(checked, TextHandler.VERIFY);
        form.requireHandler(checked, TextHandler.HELP);
        form.fields.check();
        return checked;
    }

    /** Without these two nobody could register by text, or find out about the others. */
    private void requireHandler(List<TextCode> codes, TextHandler handler) {
        boolean there = codes.stream().anyMatch(code -> code.handler() == handler);
        fields.require(there, "codes", "textCodeMissing", handler.name().toLowerCase(java.util.Locale.ROOT));
    }

    private TextCode read(String at, TextCode typed) {
        fields.require(typed.handler() != null, at + "handler", "required");
        fields.require(typed.aliases().size() <= ALIASES_MAX, at + "aliases", "tooMany", ALIASES_MAX);
        List<String> aliases = typed.aliases().stream()
                .limit(ALIASES_MAX)
                .map(alias -> word(at + "aliases", alias))
                .toList();
        return new TextCode(
                word(at + "code", typed.code()),
                typed.handler(),
                aliases,
                emptyIsNull(Prose.readOptional(fields, at + "help", typed.help(), WORDS_MAX)),
                emptyIsNull(Prose.readOptional(fields, at + "confirmation", typed.confirmation(), WORDS_MAX)),
                typed.audit() == null ? AuditRule.REVIEW : typed.audit());
    }

    private String word(String field, @Nullable String typed) {
        String word = Glyphs.fold(fields.text(field, typed, WORD_MAX));
        if (word.isEmpty()) return word;
        boolean usable = word.equals("?") || word.matches("[\\p{L}\\p{N}]*\\p{L}[\\p{L}\\p{N}]*");
        fields.require(usable && !POOL.contains(word), field, "textCode");
        fields.require(seen.add(word), field, "textCodeTwice", word);
        return word;
    }

    private static @Nullable String emptyIsNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
