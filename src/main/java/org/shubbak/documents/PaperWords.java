package org.shubbak.documents;

/** The words that differ between a licence, a permit, a certificate and a statement. */
public final class PaperWords {

    private PaperWords() {}

    public static String title(String kind) {
        return switch (kind) {
            case "licence" -> "رخصة";
            case "permit" -> "تصريح";
            case "certificate" -> "شهادة";
            case "statement" -> "إفادة";
            case "letter" -> "خطاب";
            default -> "وثيقة";
        };
    }

    public static String holder(String kind) {
        return switch (kind) {
            case "licence" -> "صدرت هذه الرخصة باسم";
            case "permit" -> "صدر هذا التصريح باسم";
            case "certificate" -> "صدرت هذه الشهادة باسم";
            case "statement" -> "صدرت هذه الإفادة باسم";
            case "letter" -> "صدر هذا الخطاب بطلب من";
            default -> "صدرت باسم";
        };
    }
}
