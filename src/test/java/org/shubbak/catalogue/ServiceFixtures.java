package org.shubbak.catalogue;

import java.util.Locale;
import org.shubbak.shared.Actor;
import org.shubbak.shared.Ids;

/** Services of the tests' own. */
public final class ServiceFixtures {

    private static final String EVERY_TYPE = """
            {"code": "%1$s", "version": 0, "nameAr": "طلب خدمة بكل أنواع الأسئلة", "nameEn": "A service that asks everything",
             "summaryAr": "خدمة للاختبار بكل أنواع الأسئلة.", "summaryEn": "A service for tests with every type of question.",
             "sector": "OCC", "audiences": ["business"], "department": "planning",
             "legalBasis": "القانون رقم 140 لسنة 1956",
             "deadline": {"value": 15, "unit": "DAY", "dayKind": "WORKING", "onExpiry": "ESCALATE", "legalBasis": "مدة مستهدفة"},
             "eligibility": [{"key": "adult", "rule": "applicant.age < 0 || applicant.age >= 21",
                "labelAr": "لا يقل سن مقدم الطلب عن ٢١ سنة", "labelEn": "The applicant is at least 21",
                "legalBasis": "القانون المدني، المادة 44"}],
             "questions": [
              {"key": "purpose", "labelAr": "الغرض", "labelEn": "Purpose", "type": "TEXT", "required": true},
              {"key": "file_no", "labelAr": "رقم الملف", "labelEn": "File number", "type": "TEXT", "required": false,
               "officialUse": true, "limits": {"pattern": "[0-9]{2}/[0-9]{4}"}},
              {"key": "area", "labelAr": "المساحة", "labelEn": "Area", "type": "AREA", "required": true},
              {"key": "kinds", "labelAr": "الأنواع", "labelEn": "Kinds", "type": "CHOICES", "required": true, "choices": [
                {"value": "goods", "labelAr": "بضائع", "labelEn": "Goods"},
                {"value": "chairs", "labelAr": "مقاعد", "labelEn": "Chairs"},
                {"value": "tables", "labelAr": "مناضد", "labelEn": "Tables"}]},
              {"key": "site", "labelAr": "الموقع", "labelEn": "Site", "type": "ADDRESS", "required": true},
              {"key": "spot", "labelAr": "على الخريطة", "labelEn": "On the map", "type": "POINT", "required": false},
              {"key": "floors", "labelAr": "الأدوار", "labelEn": "Floors", "type": "TABLE", "required": true,
               "limits": {"minRows": 1, "maxRows": 20}, "columns": [
                {"key": "name", "labelAr": "الدور", "labelEn": "Floor", "type": "TEXT", "required": true},
                {"key": "area", "labelAr": "المساحة", "labelEn": "Area", "type": "AREA", "required": true},
                {"key": "built", "labelAr": "تاريخ البناء", "labelEn": "Built on", "type": "DATE", "required": false}]},
              {"key": "builder", "labelAr": "المقاول", "labelEn": "Builder", "type": "COMPANY", "required": false},
              {"key": "engineer", "labelAr": "المهندس", "labelEn": "Engineer", "type": "ENGINEER", "required": true},
              {"key": "earlier", "labelAr": "ترخيص سابق", "labelEn": "Earlier licence", "type": "LICENCE",
               "required": false, "services": ["%1$s", "BLD-016"], "paperAllowed": true},
              {"key": "true_all", "labelAr": "أقر بصحة البيانات", "labelEn": "I declare that all this is true",
               "type": "DECLARATION", "required": true}],
             "documents": [
              {"key": "national_id", "labelAr": "صورة بطاقة الرقم القومي", "labelEn": "National ID card", "show": "ORIGINAL_TO_SEE",
               "optional": false},
              {"key": "earlier_copy", "labelAr": "صورة الترخيص السابق", "labelEn": "Copy of the earlier licence", "show": "COPY",
               "optional": false, "from": ["%1$s"]}],
             "fee": {"rates": [
                {"key": "exam", "amount": 50, "labelAr": "رسم الفحص", "labelEn": "Examination fee", "basis": "قرار المحافظ", "assumed": true},
                {"key": "metre", "amount": 10, "labelAr": "فئة المتر", "labelEn": "Rate of a metre", "basis": "قرار المحافظ", "assumed": true},
                {"key": "deposit", "amount": 200, "labelAr": "قيمة التأمين", "labelEn": "Deposit", "basis": "قرار المحافظ", "assumed": true}],
              "lines": [
                {"key": "examination", "labelAr": "رسم فحص", "labelEn": "Examination", "kind": "FIXED", "rate": "exam", "basis": "قرار المحافظ"},
                {"key": "area", "labelAr": "رسم المساحة", "labelEn": "Fee by area", "kind": "PER_UNIT", "rate": "metre", "of": "form.area", "basis": "قرار المحافظ"},
                {"key": "deposit", "labelAr": "تأمين نظافة", "labelEn": "Cleaning deposit", "kind": "FIXED", "rate": "deposit", "refundable": true, "basis": "قرار المحافظ"}],
              "exemptions": [{"key": "guests", "labelAr": "إعفاء الأجانب من رسم الفحص", "labelEn": "Foreigners are exempt from the examination",
                "when": "applicant.kind == 'foreigner'", "lines": ["examination"], "percent": 100, "basis": "اتفاقية"}]},
             "procedure": "general", "parameters": {"inspection": false},
             "output": "%2$s", "validityMonths": 12, "renewal": {"service": "%1$s", "remindDays": 365},
             "paper": {"titleAr": "ترخيص بكل الأنواع", "titleEn": "Licence of every type", "addresseeAr": "السيد المهندس / رئيس قطاع كهرباء {form.site.place}",
               "bodyAr": ["بالإشارة إلى الطلب رقم {request} المقدم من السيد / {holder} بمساحة {form.area}،",
                          "نفيد سيادتكم بأنه لا مانع لدينا حتى {until}."],
               "shows": ["site", "area", "floors", "kinds"]},
             "conditions": [{"labelAr": "يلتزم المرخص له بالمساحة.", "labelEn": "The holder keeps to the area."}]}
            """;

    private ServiceFixtures() {}

    /** A service with a question of every type, a document that its own output stands for, and a letter or a licence. */
    public static ServiceDefinition askingEverything(String output) {
        String code = "T-" + Ids.next().toString().substring(24).toUpperCase(Locale.ROOT);
        return DefinitionJson.read(EVERY_TYPE.formatted(code, output));
    }

    /** The same, published. */
    public static ServiceDefinition askingEverything(Catalogue catalogue, String output) {
        return catalogue.publish(askingEverything(output), Actor.SYSTEM);
    }
}
