package org.shubbak.shared;

/** The code of a back-office department (الإدارات الخلفية), like {@code engineering}. */
public record DepartmentCode(String value) {

    public DepartmentCode {
        Codes.requireLower(value, "a department code");
    }

    @Override
    public String toString() {
        return value;
    }
}
