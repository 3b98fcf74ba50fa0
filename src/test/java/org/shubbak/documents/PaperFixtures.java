package org.shubbak.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.Money;

/** Papers as the centre of Zagazig would print them. */
public final class PaperFixtures {

    static final Letterhead ZAGAZIG = Letterhead.of("الشرقية", "مركز ومدينة الزقازيق");
    static final Instant MORNING = Instant.parse("2026-11-23T07:45:00Z");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String CONDITION =
            "لا يجوز البدء في تنفيذ الأعمال قبل إخطار الجهة الإدارية المختصة بشئون التخطيط والتنظيم بموعد البدء قبل أسبوعين"
                    + " على الأقل، طبقاً للمادة (61) من القانون رقم 119 لسنة 2008.";

    /** As long as a real one, and not signed by anybody. */
    public static final PaperSeal SEAL = hash -> {
        var packed = new byte[300];
        new java.util.Random(7).nextBytes(packed);
        System.arraycopy(hash, 0, packed, 1, hash.length);
        packed[0] = 1;
        return "HTTPS://SHUBBAK.SHARQIA.GOV.EG/L/0A1B2C3D4E5F6#1" + new java.math.BigInteger(1, packed);
    };

    private PaperFixtures() {}

    public static IssuedPaper aBuildingLicence() {
        return aLicence("أحمد محمد عبد الله السيد", 6);
    }

    static IssuedPaper aLicence(String holder, int conditions) {
        return new IssuedPaper(
                ZAGAZIG,
                "licence",
                null,
                "ترخيص أعمال بناء جديد",
                "L-SHR-01-2026-000123-4",
                "SHR-01-2026-004567-8",
                holder,
                "••••••••••1234",
                List.of(),
                List.of(
                        new IssuedPaper.Fact("موقع الأعمال", "قطعة رقم 14، شارع فاروق، حي أول الزقازيق"),
                        new IssuedPaper.Fact("وصف الأعمال", "بناء عقار سكني مكون من دور أرضي وخمسة أدوار متكررة"),
                        new IssuedPaper.Fact("مساحة الأرض", "240.50 م²"),
                        new IssuedPaper.Fact("المساحة المبنية للدور", "180 م²"),
                        new IssuedPaper.Fact("الارتفاع", "18 متراً"),
                        new IssuedPaper.Fact("المهندس المشرف", "م. سارة إبراهيم (قيد 33/4521)"),
                        new IssuedPaper.Fact("القيمة التقديرية للأعمال", "2,450,000 جنيه")),
                IntStream.range(0, conditions).mapToObj(i -> CONDITION).toList(),
                TODAY,
                LocalDate.of(2028, 11, 22),
                "مهندس / محمود عبد الرحمن حسنين",
                "رئيس مركز ومدينة الزقازيق",
                false,
                "https://shubbak.sharqia.gov.eg/L/0A1B2C3D4E5F6",
                "0A1B2C3D4E5F6");
    }

    /** A certificate with paragraphs, lines and a table of so many rows. */
    static IssuedPaper aCertificate(int rows) {
        return new IssuedPaper(
                ZAGAZIG,
                "certificate",
                "شهادة بيانات مبنى قائم",
                "شهادة بيانات",
                "L-SHR-01-2026-000777-2",
                "SHR-01-2026-004600-1",
                "شركة النور للمقاولات والتوريدات العمومية",
                "••••5678",
                List.of(
                        "بالاطلاع على ملف العقار وعلى نتيجة المعاينة المؤرخة 1 مارس 2026، تشهد الوحدة المحلية لمركز ومدينة الزقازيق"
                                + " بأن المبنى المبينة أدواره بالجدول أدناه قائم ومطابق للترخيص رقم L-SHR-01-2024-000015-9.",
                        "وقد حررت هذه الشهادة بناء على طلب صاحب الشأن لتقديمها إلى من يهمه الأمر دون أدنى مسئولية على الوحدة"
                                + " المحلية تجاه حقوق الغير."),
                List.of(
                        new IssuedPaper.Fact("الموقع", "عقار 12، شارع سعد زغلول، الزقازيق"),
                        new IssuedPaper.Fact("المساحة", "240.5 م²"),
                        new IssuedPaper.Fact("على الخريطة", "خط عرض 30.587، خط طول 31.502"),
                        new IssuedPaper.Fact(
                                "أدوار المبنى",
                                "عدد الصفوف: " + rows,
                                List.of("الدور", "المساحة (م²)", "الاستعمال", "تاريخ البناء"),
                                IntStream.rangeClosed(1, rows)
                                        .mapToObj(i ->
                                                List.of("الدور " + i, "18" + i % 10 + ".5", "سكني", i + " مارس 2020"))
                                        .toList())),
                List.of("لا تعد هذه الشهادة ترخيصا بالبناء أو التعلية."),
                TODAY,
                null,
                "مهندس / محمود عبد الرحمن حسنين",
                "رئيس مركز ومدينة الزقازيق",
                false,
                "https://shubbak.sharqia.gov.eg/L/0A1B2C3D4E5F7",
                "0A1B2C3D4E5F7");
    }

    static OfficialLetter aLetter(int paragraphs) {
        return new OfficialLetter(
                ZAGAZIG,
                "1284/2026",
                "L-SHR-01-2026-000778-0",
                "SHR-01-2026-004601-9",
                "السيد المهندس / رئيس قطاع كهرباء الزقازيق",
                "توصيل التيار الكهربائي لعقار بشارع سعد زغلول",
                IntStream.range(0, paragraphs)
                        .mapToObj(
                                i -> i == 0
                                        ? "بالإشارة إلى الطلب رقم SHR-01-2026-004601-9 المقدم من السيد / أحمد محمد عبد الله السيد"
                                                + " بشأن العقار الكائن في شارع سعد زغلول رقم 12 بمدينة الزقازيق،"
                                        : "نفيد سيادتكم بأنه لا مانع لدينا من توصيل التيار الكهربائي للعقار المذكور، وذلك بعد سداد"
                                                + " الرسوم المقررة واستيفاء اشتراطات الأمن والسلامة، على أن يكون ذلك بعداد كودي مؤقت.")
                        .toList(),
                List.of(
                        new IssuedPaper.Fact("موقع العقار", "عقار 12، شارع سعد زغلول، الزقازيق"),
                        new IssuedPaper.Fact("عدد الوحدات", "8 وحدات")),
                List.of(),
                TODAY,
                LocalDate.of(2027, 5, 22),
                "مهندس / محمود عبد الرحمن حسنين",
                "رئيس مركز ومدينة الزقازيق",
                "https://shubbak.sharqia.gov.eg/L/0A1B2C3D4E5F8",
                "0A1B2C3D4E5F8");
    }

    static RequestReceipt aRequestReceipt() {
        return aRequestReceipt(
                List.of(
                        "صورة بطاقة الرقم القومي (والأصل للاطلاع)",
                        "صورة سند الملكية",
                        "رسومات معمارية وإنشائية معتمدة"),
                List.of("وثيقة تأمين المسئولية المدنية", "النوتة الحسابية وتقرير الجسات"));
    }

    static RequestReceipt aRequestReceipt(List<String> received, List<String> missing) {
        return aRequestReceipt(List.of(), received, missing);
    }

    /** A receipt that repeats what the applicant answered. */
    static RequestReceipt aRequestReceipt(List<IssuedPaper.Fact> facts, List<String> received, List<String> missing) {
        return new RequestReceipt(
                ZAGAZIG,
                "SHR-01-2026-004567-8",
                "طلب ترخيص أعمال بناء جديد",
                "أحمد محمد عبد الله السيد",
                facts,
                MORNING,
                LocalDate.of(2026, 12, 23),
                received,
                missing,
                Money.of("1250.50"),
                "https://shubbak.sharqia.gov.eg/track/SHR-01-2026-004567-8?k=8J2K4M6N8P0QR",
                "0A1B2C3D4E5F6",
                "https://shubbak.sharqia.gov.eg/L/0A1B2C3D4E5F6");
    }

    static PaymentReceipt aPaymentReceipt(@Nullable String reference) {
        return new PaymentReceipt(
                ZAGAZIG,
                "R-SHR-01-2026-000815-3",
                "SHR-01-2026-004567-8",
                "أحمد محمد عبد الله السيد",
                Money.of("1250.50"),
                List.of(
                        new PaymentReceipt.Line("رسم نظر طلب ترخيص أعمال بناء جديد", Money.of("100")),
                        new PaymentReceipt.Line("رسم معاينة", Money.of("650.50")),
                        new PaymentReceipt.Line("رسم فحص الرسومات الهندسية", Money.of("500"))),
                reference == null ? "نقداً" : "تحصيل إلكتروني",
                reference,
                "منى السيد عطية",
                MORNING,
                "0A1B2C3D4E5F6",
                "https://shubbak.sharqia.gov.eg/L/0A1B2C3D4E5F6");
    }

    static PayoutVoucher aPayoutVoucher() {
        return new PayoutVoucher(
                ZAGAZIG,
                "R-SHR-01-2026-000816-1",
                "SHR-01-2026-004570-2",
                "أحمد محمد عبد الله السيد",
                List.of(new PayoutVoucher.Line("تأمين رد الشيء لأصله", Money.of("5000"), "R-SHR-01-2026-000815-3")),
                Money.of("1250.50"),
                "إصلاح الرصيف على حساب المرخص له",
                Money.of("3749.50"),
                "نقداً",
                null,
                "منى السيد عطية",
                MORNING,
                "0A1B2C3D4E5F6",
                "https://shubbak.sharqia.gov.eg/L/0A1B2C3D4E5F6");
    }

    static NoticeReceipt aNoticeReceipt() {
        return new NoticeReceipt(
                ZAGAZIG,
                "SHR-01-2026-004567-8",
                "طلب ترخيص أعمال بناء جديد",
                "أحمد محمد عبد الله السيد",
                "المحافظ",
                Instant.parse("2026-10-12T09:10:00Z"),
                MORNING,
                LocalDate.of(2026, 12, 7),
                "فإن مضى هذا اليوم دون رد مسبب عد الطلب مقبولا بحكم القانون.",
                "قانون البناء رقم 119 لسنة 2008، المواد 39 إلى 45",
                "بشباك المركز التكنولوجي",
                "https://shubbak.sharqia.gov.eg/track/SHR-01-2026-004567-8?k=8J2K4M6N8P0QR",
                "0A1B2C3D4E5F6",
                "https://shubbak.sharqia.gov.eg/L/0A1B2C3D4E5F6");
    }

    static RefusalLetter aRefusal() {
        return new RefusalLetter(
                ZAGAZIG,
                "SHR-01-2026-004567-8",
                "طلب ترخيص أعمال بناء جديد",
                "أحمد محمد عبد الله السيد",
                TODAY,
                List.of(
                        new RefusalLetter.Ground(
                                "الموقع خارج الحيز العمراني المعتمد للمدينة.", "المادة 2 من القانون رقم 119 لسنة 2008"),
                        new RefusalLetter.Ground(
                                "الارتفاع المطلوب يجاوز مرة ونصف عرض الشارع.",
                                "المادة 15 من القانون رقم 119 لسنة 2008 والمادة 94 من لائحته التنفيذية")),
                60,
                "مهندس / محمود عبد الرحمن حسنين",
                "رئيس مركز ومدينة الزقازيق",
                "https://shubbak.sharqia.gov.eg/track/SHR-01-2026-004567-8?k=8J2K4M6N8P0QR",
                "0A1B2C3D4E5F6",
                "https://shubbak.sharqia.gov.eg/L/0A1B2C3D4E5F6");
    }
}
