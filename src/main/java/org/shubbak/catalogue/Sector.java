package org.shubbak.catalogue;

/** A sector of services, for example planning and building (التنظيم والمباني), and how many it holds. */
public record Sector(String code, String labelAr, String labelEn, int services) implements Labelled {}
