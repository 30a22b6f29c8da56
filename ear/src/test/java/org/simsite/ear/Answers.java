package org.simsite.ear;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;

/** What of an answer must be the same for what is another's and for what there is not. */
final class Answers {
    private Answers() {}

    /** @param said what the question named, which an answer may repeat */
    static String gist(HttpResponse<String> answer, String said) {
        Map<String, String> told = new TreeMap<>();
        for (var name :
                new String[] {"content-type", "location", "etag", "cache-control", "vary", "allow", "retry-after"})
            told.put(name, answer.headers().firstValue(name).orElse(""));
        return plain(answer.statusCode() + " " + told + "\n" + answer.body(), said);
    }

    /** Without what is new in each answer: nonces, view states, how long ago something was, numbers of failures, times. */
    private static String plain(String text, String said) {
        return text.replace(said, "<said>")
                .replace(RawBrowser.encode(said), "<said>")
                .replaceAll("nonce=\"[^\"]*\"|'nonce-[^']*'|nonce:'[^']*'|csp\\.init\\('[^']*'\\)", "<nonce>")
                .replaceAll("(name=\"jakarta.faces.ViewState\"[^>]*value=\")[^\"]*", "$1")
                .replaceAll("<time [^>]*>[^<]*", "<time>")
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "<id>")
                .replaceAll("\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?Z?", "<time>");
    }
}
