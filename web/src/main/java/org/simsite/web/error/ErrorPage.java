package org.simsite.web.error;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/** The page a person sees when something was refused or failed: what, why and what next. */
final class ErrorPage {
    private static final String STYLE = """
            :root{color-scheme:light dark;--ink:#16191d;--soft:#565f68;--paper:#f6f7f8;--line:#828b94;--go:#00706b}
            @media(prefers-color-scheme:dark){:root{--ink:#eceef0;--soft:#a3adb6;--paper:#0f1113;--line:#78828c;--go:#5fd3cb}}
            body{margin:0;min-height:100vh;display:grid;place-items:center;background:var(--paper);color:var(--ink);
            font:16px/1.5 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
            main{max-width:32rem;padding:24px}h1{font-size:28px;line-height:1.25;margin:0 0 12px}
            p{margin:0 0 20px;color:var(--soft)}small{color:var(--soft)}
            a,button{display:inline-block;min-height:44px;box-sizing:border-box;padding:10px 16px;margin:0 8px 8px 0;
            border:1px solid var(--line);border-radius:8px;background:none;color:var(--go);font:inherit;text-decoration:none;cursor:pointer}
            form{display:inline}:focus-visible{outline:3px solid var(--go);outline-offset:2px}""";

    private final Problem problem;
    private final Locale locale;
    private final boolean canSignOut;

    ErrorPage(Problem problem, HttpServletRequest request) {
        this.problem = problem;
        this.locale = Languages.of(request);
        this.canSignOut = problem.status() == 403 && request.getSession(false) != null;
    }

    String html() {
        return """
                <!DOCTYPE html><html lang="%s"><head><meta charset="UTF-8"><title>%s</title>
                <meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
                <style>%s</style></head><body><main><h1>%s</h1><p>%s</p>%s<p><small>%d</small></p></main></body></html>
                """.formatted(
                        locale.toLanguageTag(),
                        escape(problem.title()),
                        STYLE,
                        escape(problem.title()),
                        escape(problem.detail()),
                        waysOut(),
                        problem.status());
    }

    /** A host that is not served, or whose tenant is off the web, has no home to go to. */
    private String waysOut() {
        if (problem.status() == 421 || problem.status() == 400 || problem.isTenants()) {
            return "";
        }
        var home = "<a href=\"/\">" + escape(ErrorTexts.status("home", locale)) + "</a>";
        var out = "<form method=\"post\" action=\"/signout\"><button>"
                + escape(ErrorTexts.status("signout", locale))
                + "</button></form>";
        return canSignOut ? home + out : home;
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
