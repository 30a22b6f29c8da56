package org.simsite.crm.textcode;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Code + content: the one grammar of texts and of the box on the web. A text may open with the tenant's slug (the prefix
 * that finds the tenant on a shared SIM), then comes a code or one of its aliases, then the content. Width, case, blanks
 * and the punctuation between do not matter. Six digits alone are the answer to a verification.
 */
final class CodeParser {
    private final String prefix;
    private final List<TextCode> codes;

    CodeParser(String tenantSlug, List<TextCode> codes) {
        this.prefix = Glyphs.fold(tenantSlug);
        this.codes = List.copyOf(codes);
    }

    Parsed parse(String text) {
        String body = withoutPrefix(Cut.trim(text));
        return opening(body).or(() -> bareDigits(body)).<Parsed>map(o -> o).orElseGet(() -> unclear(body));
    }

    private String withoutPrefix(String text) {
        Cut cut = Cut.word(text, prefix);
        if (cut == null || cut.rest().isEmpty()) return text;
        String rest = Cut.skipSeparators(cut.rest());
        return rest.isEmpty() || rest.length() == cut.rest().length() ? text : rest;
    }

    /** The longest word that fits: an alias may be the beginning of another. */
    private Optional<Parsed.Understood> opening(String text) {
        return codes.stream()
                .flatMap(code -> words(code).map(word -> understood(text, code, word)))
                .flatMap(Optional::stream)
                .max(Comparator.comparingInt(u -> u.word().length()));
    }

    private static Optional<Parsed.Understood> understood(String text, TextCode code, String word) {
        return Optional.ofNullable(Cut.word(text, word))
                .map(cut -> new Parsed.Understood(code, word, Cut.skipSeparators(cut.rest())));
    }

    /** Six digits alone, or behind the V that our text with the code names, whatever the tenant calls its own code. */
    private Optional<Parsed.Understood> bareDigits(String text) {
        String digits = Glyphs.fold(text).replaceFirst("^V\\P{Alnum}*", "");
        if (!digits.matches("[0-9]{6}")) return Optional.empty();
        return codes.stream()
                .filter(code -> code.handler() == TextHandler.VERIFY)
                .findFirst()
                .map(code -> new Parsed.Understood(code, Glyphs.fold(code.code()), digits));
    }

    private Parsed unclear(String text) {
        Cut cut = Cut.whileFolded(text, c -> !Glyphs.isSeparator(c));
        return new Parsed.Unclear(cut.head(), new NearestCode(codes).to(cut.head(), cut.rest()));
    }

    static Stream<String> words(TextCode code) {
        return Stream.concat(Stream.of(code.code()), code.aliases().stream())
                .map(Glyphs::fold)
                .filter(word -> !word.isEmpty());
    }
}
