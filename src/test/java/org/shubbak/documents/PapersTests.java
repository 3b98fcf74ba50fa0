package org.shubbak.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shubbak.documents.PaperFixtures.aBuildingLicence;
import static org.shubbak.documents.PaperFixtures.aLicence;
import static org.shubbak.documents.PaperFixtures.aPaymentReceipt;
import static org.shubbak.documents.PaperFixtures.aRefusal;
import static org.shubbak.documents.PaperFixtures.aRequestReceipt;

import com.google.zxing.ReaderException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PapersTests {

    private static final Papers PAPERS = new Papers();

    @Test
    void a_licence_says_who_what_where_and_until_when() {
        String text = PaperReading.text(PAPERS.licence(aBuildingLicence(), PaperFixtures.SEAL));

        assertThat(text)
                .contains("جمهورية مصر العربية", "محافظة الشرقية", "الوحدة المحلية لمركز ومدينة الزقازيق")
                .contains("رخصة", "ترخيص أعمال بناء جديد", "L-SHR-01-2026-000123-4", "أحمد محمد عبد الله السيد")
                .contains("٢٣", "نوفمبر", "٢٠٢٦", "١٣", "جمادى الآخرة", "١٤٤٨", "٢٢", "٢٠٢٨")
                .contains(
                        "قطعة رقم",
                        "شارع فاروق",
                        "رئيس مركز ومدينة الزقازيق",
                        "0A1B2C3D4E5F6",
                        "shubbak.sharqia.gov.eg");
    }

    @Test
    void a_licence_shows_only_the_end_of_the_identity() {
        assertThat(PaperReading.text(PAPERS.licence(aBuildingLicence(), PaperFixtures.SEAL)))
                .contains("١٢٣٤")
                .doesNotContain("••");
    }

    @Test
    void the_qr_of_a_licence_opens_its_public_page() throws ReaderException {
        assertThat(PaperReading.qrOf(PAPERS.licence(aBuildingLicence(), PaperFixtures.SEAL)))
                .startsWith("HTTPS://SHUBBAK.SHARQIA.GOV.EG/L/0A1B2C3D4E5F6#1");
    }

    @Test
    void a_receipt_has_one_qr_to_check_it_and_one_that_opens_its_tracking_page() throws ReaderException {
        byte[] receipt = PAPERS.requestReceipt(aRequestReceipt(), PaperFixtures.SEAL);

        assertThat(PaperReading.qrOf(receipt, 0, page -> atFoot(page, 0)))
                .startsWith("HTTPS://SHUBBAK.SHARQIA.GOV.EG/L/0A1B2C3D4E5F6#1");
        assertThat(PaperReading.qrOf(receipt, 0, page -> atFoot(page, page.getWidth() / 2)))
                .isEqualTo("https://shubbak.sharqia.gov.eg/track/SHR-01-2026-004567-8?k=8J2K4M6N8P0QR");
    }

    /** The lowest third of one half of a page. */
    private static BufferedImage atFoot(BufferedImage page, int left) {
        int top = page.getHeight() * 2 / 3;
        return page.getSubimage(left, top, page.getWidth() / 2, page.getHeight() - top);
    }

    @Test
    void twenty_conditions_go_on_to_a_second_page_that_has_the_qr_too() throws ReaderException {
        byte[] pdf = PAPERS.licence(aLicence("عبد الرحمن ".repeat(12), 20), PaperFixtures.SEAL);

        assertThat(PaperReading.pages(pdf)).isEqualTo(2);
        assertThat(PaperReading.qrOf(pdf, 1, page -> page)).contains("/L/0A1B2C3D4E5F6#1");
        assertThat(PaperReading.text(pdf)).contains("٢٠", "رئيس مركز ومدينة الزقازيق");
    }

    @Test
    void a_receipt_of_submission_lists_all_that_is_missing_at_once() {
        assertThat(PaperReading.text(PAPERS.requestReceipt(aRequestReceipt(), PaperFixtures.SEAL)))
                .contains("إيصال استلام الطلب", "SHR-01-2026-004567-8", "٢٣", "ديسمبر", "٢٠٢٦", "١٬٢٥٠٫٥٠")
                .contains("وثيقة تأمين المسئولية المدنية", "النوتة الحسابية وتقرير الجسات");
    }

    @Test
    void a_long_checklist_is_never_cut_off() {
        byte[] pdf = PAPERS.requestReceipt(
                aRequestReceipt(Collections.nCopies(18, "مستند مستلم"), List.of("آخر مستند مطلوب")),
                PaperFixtures.SEAL);

        assertThat(PaperReading.text(pdf)).contains("آخر مستند مطلوب");
        assertThat(PaperReading.pages(pdf)).isEqualTo(2);
    }

    @Test
    void a_payment_receipt_says_the_amount_in_figures_and_in_words() {
        assertThat(PaperReading.text(PAPERS.paymentReceipt(aPaymentReceipt(null), PaperFixtures.SEAL)))
                .contains("R-SHR-01-2026-000815-3", "١٬٢٥٠٫٥٠", "ألف ومائتان وخمسون", "نقدا", "منى السيد عطية");
        assertThat(PaperReading.text(PAPERS.paymentReceipt(aPaymentReceipt("EF-99812"), PaperFixtures.SEAL)))
                .contains("EF-99812");
    }

    @Test
    void a_refusal_names_each_reason_its_law_and_the_way_to_object() {
        assertThat(PaperReading.text(PAPERS.refusal(aRefusal(), PaperFixtures.SEAL)))
                .contains("خارج الحيز العمراني", "القانون رقم", "١١٩", "لجنة التظلمات", "٦٠");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b>أحمد</b><script>alert(1)</script>",
                "أحمد &amp; \"شركاه\" ]]> <!-- -->",
                "أحمد\u202Eمحمد\u2066",
                "أحمد\u0000\u0007\uFFFE محمد",
                "${7*7} @template.papers.a4() <img src='file:///etc/passwd'/>"
            })
    void a_hostile_name_comes_out_as_harmless_text(String name) {
        byte[] pdf = PAPERS.licence(aLicence(name, 1), PaperFixtures.SEAL);

        assertThat(PaperReading.text(pdf)).contains("أحمد".equals(name) ? name : name.contains("أحمد") ? "أحمد" : "$");
        assertThat(new String(pdf, StandardCharsets.ISO_8859_1)).doesNotContain("/JavaScript", "/Launch", "/URI");
        assertThat(PaperReading.pages(pdf)).isEqualTo(1);
    }

    @Test
    void a_paper_names_itself_and_its_language_to_a_screen_reader() throws IOException {
        try (var pdf = Loader.loadPDF(PAPERS.licence(aBuildingLicence(), PaperFixtures.SEAL))) {
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("رخصة L-SHR-01-2026-000123-4");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("ar");
            assertThat(pdf.getDocumentCatalog().getOutputIntents()).isNotEmpty();
        }
    }

    @Test
    void a_certificate_says_its_own_title_its_paragraphs_and_its_table_in_arabic_digits() {
        var text = PaperReading.text(PAPERS.licence(PaperFixtures.aCertificate(4), PaperFixtures.SEAL));
        assertThat(text).contains("٢٤٠").contains("٤", "سكني").contains("L-SHR-01-2024-000015-9");
    }

    @Test
    void a_table_of_sixty_rows_goes_on_over_pages_without_losing_one() {
        byte[] pdf = PAPERS.licence(PaperFixtures.aCertificate(60), PaperFixtures.SEAL);
        assertThat(PaperReading.pages(pdf)).isBetween(3, 5);
        assertThat(PaperReading.text(pdf)).contains("٦٠").contains("٣١");
        save("certificate-60", pdf);
    }

    @Test
    void a_letter_names_its_outgoing_number_its_addressee_and_its_signer() {
        var text = PaperReading.text(PAPERS.letter(PaperFixtures.aLetter(3), PaperFixtures.SEAL));
        assertThat(text).contains("١٢٨٤").contains("SHR-01-2026-004601-9").contains("0A1B2C3D4E5F8");
    }

    @Test
    void a_long_letter_breaks_between_its_paragraphs_and_keeps_its_signature_whole() {
        byte[] pdf = PAPERS.letter(PaperFixtures.aLetter(24), PaperFixtures.SEAL);
        assertThat(PaperReading.pages(pdf)).isBetween(3, 4);
        save("letter-24", pdf);
    }

    @Test
    void the_qr_of_a_letter_opens_its_public_page() throws ReaderException {
        assertThat(PaperReading.qrOf(PAPERS.letter(PaperFixtures.aLetter(3), PaperFixtures.SEAL)))
                .startsWith("HTTPS://SHUBBAK.SHARQIA.GOV.EG/L/0A1B2C3D4E5F6#1");
    }

    @Test
    void a_receipt_repeats_the_answers_and_the_rows_of_their_tables() {
        byte[] pdf = PAPERS.requestReceipt(
                aRequestReceipt(
                        PaperFixtures.aCertificate(3).facts(),
                        List.of("صورة بطاقة الرقم القومي"),
                        List.of("سند الملكية")),
                PaperFixtures.SEAL);
        assertThat(PaperReading.text(pdf)).contains("٢٤٠", "٣١").contains("٢٠٢٠");
        save("receipt-facts", pdf);
    }

    /** For whoever wants to look at how pages break. */
    private static void save(String name, byte[] pdf) {
        try {
            Path folder = Files.createDirectories(Path.of("target", "papers"));
            Files.write(folder.resolve(name + ".pdf"), pdf);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
