package org.shubbak.queue.kiosk;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shubbak.queue.ticket.ComingBack;
import org.shubbak.shared.ArabicText;
import org.shubbak.shared.PublicCode;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.SerialNumber;
import org.springframework.stereotype.Component;

/**
 * Understands what is held before a kiosk's reader: the code of a receipt, a request's number, or a ticket of the hall. It
 * tells nothing about a request; that is for the window.
 */
@Component
public class ScannedCode {

    private static final int LONGEST = 500;
    private static final Pattern RECEIPT = Pattern.compile(".*/TRACK/([^/?#]+).*");
    private static final Pattern TICKET = Pattern.compile(".*/T/([^/?#]+).*");

    private final ComingBack comingBack;

    ScannedCode(ComingBack comingBack) {
        this.comingBack = comingBack;
    }

    /** The code of a scanned ticket, whose holder is back in the hall then; empty for everything else. */
    public Optional<String> ticket(String scan, String commandKey) {
        var ticket = TICKET.matcher(plain(scan));
        if (!ticket.matches()) {
            return Optional.empty();
        }
        PublicCode code = PublicCode.read(ticket.group(1))
                .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "queue.unknown-ticket"));
        try {
            comingBack.back(code, commandKey);
        } catch (Refusal no) {
            if (!no.code().equals("queue.not-now.WAITING")) {
                throw no;
            }
        }
        return Optional.of(code.value());
    }

    /**
     * The number of the request; null when nothing was scanned.
     *
     * @throws Refusal {@code queue.scan-unknown} for what is no number of ours
     */
    public @Nullable String request(String scan) {
        if (scan.isBlank()) {
            return null;
        }
        String text = plain(scan);
        var receipt = RECEIPT.matcher(text);
        return SerialNumber.read(receipt.matches() ? receipt.group(1) : text)
                .map(SerialNumber::value)
                .orElseThrow(() ->
                        Refusal.of(Refusal.Kind.INVALID, "queue.scan-unknown").at("scan"));
    }

    private static String plain(String scan) {
        if (scan.length() > LONGEST || ArabicText.hasForbiddenControls(scan)) {
            throw Refusal.of(Refusal.Kind.INVALID, "queue.scan-unknown").at("scan");
        }
        return ArabicText.asciiDigits(scan).strip().toUpperCase(Locale.ROOT);
    }
}
