package org.shubbak.licences;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shubbak.documents.IssuedPaper;
import org.shubbak.documents.Letterhead;
import org.shubbak.documents.OfficialLetter;
import org.shubbak.documents.PaperSeal;
import org.shubbak.documents.Papers;
import org.shubbak.documents.SealPlace;
import org.shubbak.organisation.Organisation;
import org.shubbak.seals.Sealer;
import org.shubbak.seals.SealingPdf;
import org.shubbak.shared.HijriDate;
import org.shubbak.signing.SigningPapers;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Puts a licence on paper, under the letterhead of the unit that decided. */
@Component
class LicencePaper {

    private final Papers papers;
    private final Organisation organisation;
    private final SigningPapers signing;
    private final SealingPdf sealing;
    private final String address;

    LicencePaper(
            Papers papers,
            Organisation organisation,
            SigningPapers signing,
            SealingPdf sealing,
            @Value("${shubbak.base-url:http://127.0.0.1:8080}") String address) {
        this.papers = papers;
        this.organisation = organisation;
        this.signing = signing;
        this.sealing = sealing;
        this.address = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    /**
     * Drawn, and sealed by the unit.
     *
     * @param index its place in the status lists
     */
    SealingPdf.Sealed draw(Licence licence, IssueLicence order, long index, @Nullable String outgoing) {
        return seal(licence, drawn(licence, order, index, outgoing, false));
    }

    /**
     * Drawn, and not sealed yet.
     *
     * @param ownHand whether its approver signs it himself, which shows in another place
     */
    byte[] drawn(Licence licence, IssueLicence order, long index, @Nullable String outgoing, boolean ownHand) {
        return draw(licence, order, outgoing, ownHand, hash -> signing.text(LicenceClaims.of(licence, index, hash)));
    }

    /** Sealed by the unit, over everything that is in it. */
    SealingPdf.Sealed seal(Licence licence, byte[] drawn) {
        var unit = organisation.unit(licence.unit());
        var governorate = letterhead(licence).governorate();
        return sealing.seal(drawn, SealPlace.FOOT_OF_A4, new Sealer(unit.id(), governorate, unit.nameAr()));
    }

    /** The same with a code that nobody signed and that no page knows. */
    byte[] specimen(Licence licence, IssueLicence order, @Nullable String outgoing) {
        return draw(licence, order, outgoing, false, hash -> url(licence).toUpperCase(Locale.ROOT) + "#0");
    }

    private byte[] draw(
            Licence licence, IssueLicence order, @Nullable String outgoing, boolean ownHand, PaperSeal seal) {
        return outgoing == null
                ? papers.licence(issued(licence, order, ownHand), seal)
                : papers.letter(letter(licence, order, outgoing), seal);
    }

    private IssuedPaper issued(Licence licence, IssueLicence order, boolean ownHand) {
        var wording = order.wording();
        return new IssuedPaper(
                letterhead(licence),
                licence.outputKind(),
                wording == null ? null : wording.titleAr(),
                licence.serviceNameAr(),
                licence.number().value(),
                licence.requestNumber(),
                licence.holder(),
                licence.holderIdMasked(),
                body(licence, wording),
                facts(licence),
                order.conditionsAr(),
                licence.issuedOn(),
                licence.validUntil(),
                order.approver().name(),
                order.approverTitle(),
                ownHand,
                url(licence),
                licence.code().value());
    }

    private OfficialLetter letter(Licence licence, IssueLicence order, String outgoing) {
        var wording = order.wording();
        String addressee = wording == null ? null : wording.addresseeAr();
        String subject = wording == null ? null : wording.titleAr();
        return new OfficialLetter(
                letterhead(licence),
                outgoing,
                licence.number().value(),
                licence.requestNumber(),
                addressee == null ? "من يهمه الأمر" : Placeholders.fill(addressee, values(licence, wording)),
                subject == null ? licence.serviceNameAr() : subject,
                body(licence, wording),
                facts(licence),
                order.conditionsAr(),
                licence.issuedOn(),
                licence.validUntil(),
                order.approver().name(),
                order.approverTitle(),
                url(licence),
                licence.code().value());
    }

    private Letterhead letterhead(Licence licence) {
        var unit = organisation.unit(licence.unit());
        return Letterhead.of(unit.governorateAr(), unit.nameAr());
    }

    private static List<String> body(Licence licence, IssueLicence.@Nullable Wording wording) {
        return wording == null
                ? List.of()
                : wording.bodyAr().stream()
                        .map(paragraph -> Placeholders.fill(paragraph, values(licence, wording)))
                        .toList();
    }

    /** What is known only when the output has its number and its days. */
    private static Map<String, String> values(Licence licence, IssueLicence.@Nullable Wording wording) {
        var values = new HashMap<String, String>(wording == null ? Map.of() : wording.values());
        values.put("number", licence.number().value());
        values.put("issued", HijriDate.gregorianArabic(licence.issuedOn()));
        values.put("until", licence.validUntil() == null ? "" : HijriDate.gregorianArabic(licence.validUntil()));
        return values;
    }

    private static List<IssuedPaper.Fact> facts(Licence licence) {
        return licence.facts().stream().map(LicencePaper::fact).toList();
    }

    private static IssuedPaper.Fact fact(Fact fact) {
        var table = fact.table();
        return table == null
                ? new IssuedPaper.Fact(fact.labelAr(), fact.value())
                : new IssuedPaper.Fact(fact.labelAr(), fact.value(), table.headsAr(), table.rowsAr());
    }

    private String url(Licence licence) {
        return address + "/L/" + licence.code();
    }
}
