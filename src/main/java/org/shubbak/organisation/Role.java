package org.shubbak.organisation;

/** What a member of staff is there for. */
public enum Role {
    /** Counter clerk (موظف الشباك). */
    CLERK,
    /** Cashier (أمين الخزينة). */
    CASHIER,
    /** Specialist who reviews a file (أخصائي). */
    SPECIALIST,
    /** Inspector who visits the site (معاين). */
    INSPECTOR,
    /** Director of a department (مدير الإدارة). */
    DIRECTOR,
    /** Head of the unit, who approves (رئيس المركز والمدينة). */
    HEAD,
    /** Delivery clerk (موظف التسليم). */
    DELIVERY,
    /** Manager of the technology centre (مدير المركز التكنولوجي). */
    MANAGER,
    /** Internal auditor (المراجعة الداخلية والحوكمة). */
    AUDITOR,
    /** Administrator of the system (مسئول النظام). */
    ADMIN,
    /** The ministry's follow-up, which sees the figures of the whole country (وزارة التنمية المحلية). */
    MINISTRY
}
