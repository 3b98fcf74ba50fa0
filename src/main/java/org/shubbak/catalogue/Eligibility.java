package org.shubbak.catalogue;

/**
 * A condition that whoever asks for the service must meet (شرط الاستحقاق), said before anything is paid.
 *
 * @param rule a CEL condition over the answers and the applicant; where it does not hold, the request is not taken
 */
public record Eligibility(String key, String rule, String labelAr, String labelEn, String legalBasis)
        implements Labelled {}
