package org.shubbak.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.DepartmentCode;
import org.shubbak.shared.ServiceCode;

/** Makes a definition from a row of {@code services.csv}, for the services that have no pack of their own. */
final class GeneralService {

    private static final Map<String, String> OUTPUTS = Map.of(
            "رخصة", "licence", "تصريح", "permit", "شهادة", "certificate", "إفادة", "statement", "إيصال", "receipt");

    private static final Paper STATEMENT = new Paper(
            null,
            null,
            null,
            List.of("بالإشارة إلى الطلب رقم {request} المقدم من {holder}، نفيد بصحة ما ورد به بعد فحصه."),
            null);

    private final DocumentNames names;
    private final Map<String, DepartmentCode> departments;

    GeneralService(DocumentNames names, Map<String, DepartmentCode> departments) {
        this.names = names;
        this.departments = departments;
    }

    ServiceDefinition definition(Map<String, String> row) {
        String code = cell(row, "code");
        var fee = GeneralFee.of(row);
        String output = OUTPUTS.getOrDefault(cell(row, "output_document_ar"), "none");
        boolean paid = output.equals("receipt") && fee.charged();
        String law = Laws.of(code);
        return new ServiceDefinition(
                new ServiceCode(code),
                0,
                cell(row, "name_ar"),
                cell(row, "name_en"),
                Sectors.ofCode(new ServiceCode(code)),
                List.of(Audience.valueOf(cell(row, "beneficiary").toUpperCase(Locale.ROOT))),
                List.of(),
                List.of(),
                cell(row, "name_ar"),
                cell(row, "name_en"),
                department(cell(row, "back_office_department_ar")),
                law,
                Laws.deadline(code, Integer.parseInt(cell(row, "statutory_or_target_days"))),
                List.of(),
                questions(row, fee, paid),
                documents(row, fee.charged()),
                fee.rule(paid),
                paid ? "payment" : "general",
                Map.of(
                        "inspection",
                        cell(row, "inspection").equals("yes"),
                        "statement",
                        fee.statement() && !paid,
                        "output",
                        !output.equals("none")),
                List.of(),
                output,
                months(cell(row, "validity_months")),
                null,
                output.equals("statement") ? STATEMENT : Paper.PLAIN,
                List.of(),
                GeneralQuestions.refusals(law),
                List.of());
    }

    private List<Question> questions(Map<String, String> row, GeneralFee fee, boolean paid) {
        var questions = new ArrayList<Question>();
        questions.add(GeneralQuestions.description());
        questions.add(GeneralQuestions.location(cell(row, "inspection").equals("yes")));
        if (fee.perUnit()) {
            questions.add(GeneralQuestions.quantity());
        }
        if (paid && fee.statement()) {
            questions.add(GeneralQuestions.amount());
        }
        List<String> texts = texts(row);
        for (int i = 0; i < texts.size(); i++) {
            names.question(i + 1, texts.get(i)).ifPresent(questions::add);
        }
        return questions;
    }

    private List<RequiredDocument> documents(Map<String, String> row, boolean charged) {
        var documents = new ArrayList<RequiredDocument>();
        List<String> texts = texts(row);
        for (int i = 0; i < texts.size(); i++) {
            names.document(i + 1, texts.get(i), charged).ifPresent(documents::add);
        }
        return documents;
    }

    private DepartmentCode department(String nameAr) {
        DepartmentCode code = departments.get(nameAr);
        if (code == null) {
            throw new IllegalStateException("No department is named " + nameAr);
        }
        return code;
    }

    private static List<String> texts(Map<String, String> row) {
        return List.of(cell(row, "required_documents_ar").split("\\s*;\\s*"));
    }

    private static @Nullable Integer months(String cell) {
        return cell.isEmpty() ? null : Integer.valueOf(cell);
    }

    static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "").strip();
    }
}
