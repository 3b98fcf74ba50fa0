package org.shubbak.oversight.opendata;

import java.util.List;
import org.shubbak.oversight.tally.Flow;

/**
 * A month in the three ways in which it is published. All are sums of the same requests: {@code centres} and {@code services}
 * add up to the same total in each sector, {@code centres} and {@code governorates} in each governorate. There is a line only
 * where something was received or finished.
 */
record MonthFigures(Flow total, List<Governorate> governorates, List<CentreSector> centres, List<Service> services) {

    record Governorate(String code, Flow flow) {}

    record CentreSector(String governorate, String centre, String sector, Flow flow) {}

    record Service(String sector, String code, Flow flow) {}
}
