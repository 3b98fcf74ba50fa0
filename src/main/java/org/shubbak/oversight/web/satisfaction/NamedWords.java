package org.shubbak.oversight.web.satisfaction;

import org.shubbak.oversight.satisfaction.Satisfaction.Words;
import org.shubbak.shared.Bilingual;

/** What somebody wrote, with the names of the centre and the service. */
public record NamedWords(Bilingual unit, Bilingual service, Words words) {}
