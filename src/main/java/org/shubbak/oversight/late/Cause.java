package org.shubbak.oversight.late;

/** Why a request is late (سبب التأخير). */
public enum Cause {
    /** The applicant was asked for a document that is not there yet (مستند ناقص). */
    DOCUMENT,
    /** An outside body has not answered (جهة خارجية). */
    BODY,
    /** The site was not visited (معاينة لم تتم). */
    INSPECTION,
    /** Nobody has the step, or somebody who is not there (غياب موظف). */
    STAFF,
    /** A fee is unpaid (رسم غير مسدد). */
    FEE,
    /** Nothing is open although nothing is decided (خلل بالمنظومة). */
    SYSTEM,
    /** Anything else, above all work that lies with somebody who is there (سبب آخر). */
    OTHER
}
