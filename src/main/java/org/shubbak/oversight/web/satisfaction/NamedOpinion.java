package org.shubbak.oversight.web.satisfaction;

import org.shubbak.oversight.satisfaction.Opinions.Opinion;
import org.shubbak.shared.Bilingual;

/** A centre's or a service's line with its name. */
public record NamedOpinion(Bilingual name, Opinion opinion) {}
