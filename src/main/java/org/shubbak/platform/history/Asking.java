package org.shubbak.platform.history;

import tools.jackson.databind.JsonNode;

/**
 * How often the reviewer of a case asks the applicant to complete it, and for what.
 *
 * @param rounds how often
 * @param document what is asked for
 * @param answered whether the applicant brings it the last time; otherwise the case stands waiting for him
 */
record Asking(int rounds, String document, boolean answered) {

    static final Asking NOTHING = new Asking(0, "", true);

    private static final String[] WHY = {
        "الصورة غير واضحة، ويلزم تقديم أصل حديث", "المستند منتهي الصلاحية", "البيانات لا تطابق بيانات العقار بالطلب"
    };

    /** What comes next in a case that was asked about so many times and answered so many. */
    boolean isDue(JsonNode step, int asked) {
        return asked < rounds
                && step.path("kind").asString().equals("review")
                && !step.path("has").asString("").isEmpty();
    }

    /** Why it is asked for, of the reasons that reviewers write. */
    String why(int asked) {
        return WHY[Math.floorMod(document.hashCode() + asked, WHY.length)];
    }
}
