package org.shubbak.shared;

/** The code of a service (خدمة), like {@code BLD-002}. */
public record ServiceCode(String value) {

    public ServiceCode {
        Codes.requireUpper(value, "a service code");
    }

    @Override
    public String toString() {
        return value;
    }
}
