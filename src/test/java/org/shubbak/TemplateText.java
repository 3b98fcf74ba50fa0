package org.shubbak;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds words written into a template instead of into the messages. */
final class TemplateText {

    private static final Pattern SPOKEN = Pattern.compile("\\b(?:alt|title|placeholder|aria-label)=\"([^\"]*)\"");
    private static final Pattern WORD = Pattern.compile("[\\p{IsArabic}]{2,}|[A-Za-z]{2,}");
    private static final Pattern SILENT = Pattern.compile(
            "(?s)<!--.*?-->|<%--.*?--%>|<script\\b.*?</script>|<style\\b.*?</style>|<svg\\b.*?</svg>|<code\\b.*?</code>");

    private TemplateText() {}

    /** The words a person would see whatever the language. */
    static List<String> literals(String template) {
        var markup = SILENT.matcher(withoutCode(template)).replaceAll(" ");
        var found = new ArrayList<String>();
        SPOKEN.matcher(markup).results().map(use -> use.group(1)).forEach(text -> collect(text, found));
        collect(markup.replaceAll("(?s)<[^>]*>", " ").replaceAll("&[a-z]+;", " "), found);
        return found;
    }

    private static void collect(String text, List<String> found) {
        WORD.matcher(text).results().map(use -> use.group()).forEach(found::add);
    }

    /** Takes out expressions, statements and directives; what stands in content blocks {@code @`…`} stays. */
    private static String withoutCode(String template) {
        var left = new StringBuilder();
        for (int at = 0; at < template.length(); ) {
            int end = codeEnd(template, at);
            if (end == at) {
                left.append(template.charAt(at++));
            } else {
                collectBlocks(template.substring(at, end), left);
                at = end;
            }
        }
        return left.toString();
    }

    private static void collectBlocks(String code, StringBuilder left) {
        for (int open = code.indexOf("@`"); open >= 0; open = code.indexOf("@`", open)) {
            int end = blockEnd(code, open);
            left.append(' ').append(withoutCode(code.substring(open + 2, end))).append(' ');
            open = end;
        }
    }

    /** Where the content block that opens at {@code open} closes; blocks may lie in blocks. */
    private static int blockEnd(String code, int open) {
        int depth = 0;
        for (int at = open; at < code.length(); at++) {
            if (code.startsWith("@`", at)) {
                depth++;
                at++;
            } else if (code.charAt(at) == '`' && --depth == 0) {
                return at;
            }
        }
        return code.length();
    }

    private static int codeEnd(String text, int at) {
        if (text.startsWith("${", at) || text.startsWith("!{", at) || text.startsWith("$unsafe{", at)) {
            return closing(text, text.indexOf('{', at), '{', '}');
        }
        if (text.charAt(at) != '@') {
            return at;
        }
        if (lineDirective(text, at)) {
            int end = text.indexOf('\n', at);
            return end < 0 ? text.length() : end;
        }
        int end = at + 1;
        while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '.')) {
            end++;
        }
        return end < text.length() && text.charAt(end) == '(' ? closing(text, end, '(', ')') : end;
    }

    private static boolean lineDirective(String text, int at) {
        return text.startsWith("@import ", at) || text.startsWith("@param ", at);
    }

    /** Just behind the bracket that closes the one at {@code open}; brackets within quotes do not count. */
    private static int closing(String text, int open, char opens, char closes) {
        int depth = 0;
        boolean quoted = false;
        for (int at = open; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"' && !inBlock(text, open, at)) {
                quoted = !quoted;
            } else if (!quoted && c == opens) {
                depth++;
            } else if (!quoted && c == closes && --depth == 0) {
                return at + 1;
            }
        }
        return text.length();
    }

    private static boolean inBlock(String text, int from, int to) {
        return text.substring(from, to).chars().filter(c -> c == '`').count() % 2 == 1;
    }
}
