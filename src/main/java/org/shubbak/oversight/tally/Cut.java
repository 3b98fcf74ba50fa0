package org.shubbak.oversight.tally;

import org.jspecify.annotations.Nullable;
import org.shubbak.shared.ServiceCode;

/**
 * Which requests are counted; null leaves a side open (التقسيم).
 *
 * @param service a service's code
 * @param sector a sector's code, for example {@code BLD}
 * @param department the code of the department that answers for the service
 * @param channel {@code window}, {@code portal}, {@code tablet} or {@code mobile}
 */
public record Cut(
        @Nullable String service,
        @Nullable String sector,
        @Nullable String department,
        @Nullable String channel) {

    /** All requests. */
    public static final Cut NONE = new Cut(null, null, null, null);

    public static Cut service(ServiceCode service) {
        return NONE.withService(service.value());
    }

    public Cut withService(@Nullable String code) {
        return new Cut(code, sector, department, channel);
    }

    public Cut withSector(@Nullable String code) {
        return new Cut(service, code, department, channel);
    }

    public Cut withDepartment(@Nullable String code) {
        return new Cut(service, sector, code, channel);
    }

    public Cut withChannel(@Nullable String word) {
        return new Cut(service, sector, department, word);
    }

    /** Whether it is about some services only. */
    boolean ofServices() {
        return service != null || sector != null || department != null;
    }
}
