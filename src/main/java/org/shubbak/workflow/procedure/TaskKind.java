package org.shubbak.workflow.procedure;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.shubbak.security.Duty;

/** What is done in a task, and so which duty it takes and whether a pool or one dealt person does it. */
public enum TaskKind {
    /** سداد */
    PAYMENT(Duty.CASHIER, true),
    /** مراجعة */
    REVIEW(Duty.REVIEW, false),
    /** معاينة */
    INSPECTION(Duty.REVIEW, false),
    /** مطالبة بالرسوم */
    STATEMENT(Duty.REVIEW, false),
    /** رأي جهة خارجية */
    OPINION(Duty.REVIEW, false),
    /** اعتماد */
    APPROVAL(Duty.APPROVAL, false),
    /** إخطار من الطالب يتلقاه الشباك */
    NOTICE(Duty.INTAKE, true),
    /** صرف مبلغ للطالب من الخزينة */
    PAYOUT(Duty.CASHIER, true),
    /** تسليم */
    DELIVERY(Duty.DELIVERY, true);

    private final Duty duty;
    private final boolean pooled;

    TaskKind(Duty duty, boolean pooled) {
        this.duty = duty;
        this.pooled = pooled;
    }

    public Duty duty() {
        return duty;
    }

    /** Whether any eligible person of the receiving unit does it, instead of one person of the back office. */
    public boolean pooled() {
        return pooled;
    }

    /** The kind as it is written in procedures, stored and shown to other modules. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<TaskKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
