/** The studio's drafts: editing a service, proposing it for publication, and a second person's approval. */
@NullMarked
package org.shubbak.catalogue.drafts;

import org.jspecify.annotations.NullMarked;
