package org.shubbak.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What each wording in the column of required documents is: a paper, a number or fact that is an answer and no paper, or
 * the receipt of a fee that this very request pays, which cannot be there before it is filed.
 */
final class DocumentNames {

    private enum Kind {
        PAPER,
        OPTIONAL,
        AGENT,
        ANSWER,
        RECEIPT
    }

    private record Name(String ar, String en, Kind kind) {}

    private final Map<String, Name> names;

    DocumentNames(List<Map<String, String>> rows) {
        names = rows.stream()
                .map(row -> new Name(
                        GeneralService.cell(row, "name_ar"),
                        GeneralService.cell(row, "name_en"),
                        Kind.valueOf(GeneralService.cell(row, "kind").toUpperCase(java.util.Locale.ROOT))))
                .collect(Collectors.toMap(Name::ar, Function.identity()));
    }

    Optional<RequiredDocument> document(int number, String text, boolean charged) {
        Name name = name(text);
        boolean paper = name.kind() != Kind.ANSWER && !(charged && name.kind() == Kind.RECEIPT);
        return paper ? Optional.of(document(number, name)) : Optional.empty();
    }

    Optional<Question> question(int number, String text) {
        Name name = name(text);
        return name.kind() == Kind.ANSWER
                ? Optional.of(GeneralQuestions.detail(number, name.ar(), name.en()))
                : Optional.empty();
    }

    private static RequiredDocument document(int number, Name name) {
        boolean agent = name.kind() == Kind.AGENT;
        boolean original = agent || name.ar().startsWith("أصل") || name.ar().contains("والأصل للاطلاع");
        return new RequiredDocument(
                "doc" + number,
                name.ar(),
                name.en(),
                original ? RequiredDocument.Show.ORIGINAL_TO_SEE : RequiredDocument.Show.COPY,
                name.kind() == Kind.OPTIONAL,
                agent ? "applicant.agent" : null,
                List.of());
    }

    private Name name(String text) {
        Name name = names.get(text);
        if (name == null) {
            throw new IllegalStateException("document_names.csv does not name " + text);
        }
        return name;
    }
}
