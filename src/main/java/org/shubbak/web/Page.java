package org.shubbak.web;

import gg.jte.Content;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.Bilingual;
import org.shubbak.shared.Money;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * What every template knows about the page it draws: its language, its sentences, who is signed in. A template begins
 * with {@code @param org.shubbak.web.Page page}; the view puts it into every model.
 */
public final class Page {

    private final HttpServletRequest request;
    private final Locale locale;
    private final Messages messages;
    private final UnaryOperator<String> assets;
    private final @Nullable StaffBadge staff;
    private final Function<String, Bilingual> bodies;
    private final Formats formats;

    Page(
            HttpServletRequest request,
            Locale locale,
            Messages messages,
            UnaryOperator<String> assets,
            @Nullable StaffBadge staff,
            Function<String, Bilingual> bodies) {
        this.request = request;
        this.locale = locale;
        this.messages = messages;
        this.assets = assets;
        this.staff = staff;
        this.bodies = bodies;
        this.formats = new Formats(locale);
    }

    public Locale locale() {
        return locale;
    }

    /** {@code ar} or {@code en}. */
    public String lang() {
        return locale.getLanguage();
    }

    public boolean arabic() {
        return lang().equals("ar");
    }

    /** {@code rtl} or {@code ltr}. */
    public String dir() {
        return arabic() ? "rtl" : "ltr";
    }

    /** The sentence of a message key in the page's language. */
    public String t(String key, @Nullable Object... args) {
        return messages.text(locale, key, args);
    }

    /** Whether there is a sentence for the key, for texts that only some cases have. */
    public boolean has(String key) {
        return messages.knows(locale, key);
    }

    /** Of a name held in both languages, the one of the page; Arabic when there is no English. */
    public String pick(String arabic, @Nullable String english) {
        return arabic() || english == null || english.isBlank() ? arabic : english;
    }

    /** What an outside body is called on this page, by its key or its Arabic name; several with a comma between them. */
    public String body(String who) {
        Bilingual names = bodies.apply(who);
        return pick(names.ar(), names.en());
    }

    /** A number, code or serial, kept in its own left-to-right order. */
    public Content num(Object code) {
        return isolated("num", code.toString());
    }

    /** A person's or street's name, whatever its direction. */
    public Content name(String name) {
        return output -> {
            output.writeContent("<bdi>");
            output.writeUserContent(name);
            output.writeContent("</bdi>");
        };
    }

    public Content date(LocalDate day) {
        return arabic() ? name(formats.date(day)) : isolated("date", formats.date(day));
    }

    public Content date(Instant at) {
        return date(org.shubbak.shared.CairoTime.date(at));
    }

    public Content shortDate(LocalDate day) {
        return isolated("num", formats.shortDate(day));
    }

    public Content time(Instant at) {
        return arabic() ? name(formats.time(at)) : isolated("date", formats.time(at));
    }

    public Content shortTime(Instant at) {
        return isolated("num", formats.shortTime(at));
    }

    public Content money(Money money) {
        return arabic() ? name(formats.money(money)) : isolated("num", formats.money(money));
    }

    public String dateText(LocalDate day) {
        return formats.date(day);
    }

    public String weekday(LocalDate day) {
        return formats.weekday(day);
    }

    public String timeText(Instant at) {
        return formats.time(at);
    }

    public String moneyText(Money money) {
        return formats.money(money);
    }

    private static Content isolated(String style, String text) {
        return output -> {
            output.writeContent("<bdi dir=\"ltr\" class=\"" + style + "\">");
            output.writeUserContent(text);
            output.writeContent("</bdi>");
        };
    }

    /** The hidden field that proves a form was ours; goes into every {@code <form method="post">}. */
    public Content csrf() {
        CsrfToken token = token();
        return output -> {
            if (token != null) {
                output.writeContent("<input type=\"hidden\" name=\"");
                output.writeContent(token.getParameterName());
                output.writeContent("\" value=\"");
                output.writeContent(token.getToken());
                output.writeContent("\">");
            }
        };
    }

    /** The same proof for what the page's script sends; empty where nobody is signed in. */
    public String csrfToken() {
        CsrfToken token = staff == null ? null : token();
        return token == null ? "" : token.getToken();
    }

    private @Nullable CsrfToken token() {
        return (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    }

    /** A fresh key for a form's hidden {@code commandKey}: a form sent twice then acts once. */
    public String commandKey() {
        return UUID.randomUUID().toString();
    }

    /** The address of a static file with its content's hash, so that it may be kept for ever. */
    public String asset(String path) {
        return assets.apply(path);
    }

    public @Nullable StaffBadge staff() {
        return staff;
    }

    public String path() {
        return Api.path(request);
    }

    /** Whether the page asked for is this one or lies below it. */
    public boolean under(String path) {
        return path().equals(path) || path().startsWith(path + "/");
    }

    /** The address of this page in the other language. */
    public String otherLanguage() {
        return Languages.switchedAddress(request, arabic() ? "en" : "ar");
    }

    /** The sentence left by the act before a redirect. */
    public @Nullable Flash flash() {
        var left = RequestContextUtils.getInputFlashMap(request);
        return left == null ? null : (Flash) left.get(Flash.ATTRIBUTE);
    }
}
