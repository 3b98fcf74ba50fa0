/** The studio's drafts: editing a service, proposing it for publication, and a second person's approval. */
@NullMarked
@NamedInterface("drafts")
package org.shubbak.catalogue.drafts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
