package org.shubbak.catalogue;

/** A reason for which the service may be refused (رفض مسبب), with the law it stands on. */
public record RefusalGround(String key, String labelAr, String labelEn, String legalBasis) implements Labelled {}
