package org.simsite.crm.textcode;

import java.util.List;

/** The codes of a new tenant: one letter, and the words people use for it in English and Chinese. */
final class DefaultCodes {
    static final List<TextCode> ALL = List.of(
            code("V", TextHandler.VERIFY, "VERIFY", "验证", "验证码"),
            code("C", TextHandler.REVIEW, "REVIEW", "COMMENT", "评论", "评价"),
            code("Q", TextHandler.QUERY, "QUERY", "查询", "查"),
            code("F", TextHandler.FEEDBACK, "FEEDBACK", "COMPLAINT", "反馈", "投诉", "意见"),
            code("H", TextHandler.HELP, "HELP", "?", "帮助"));

    private DefaultCodes() {}

    private static TextCode code(String code, TextHandler handler, String... aliases) {
        return new TextCode(code, handler, List.of(aliases), null, null, AuditRule.REVIEW);
    }
}
