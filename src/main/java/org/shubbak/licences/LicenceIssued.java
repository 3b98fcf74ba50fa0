package org.shubbak.licences;

import java.util.UUID;
import org.shubbak.documents.DocumentId;
import org.shubbak.shared.PublicCode;
import org.shubbak.shared.UnitId;

/** An output got its number and its stored paper; published inside the approving transaction. */
public record LicenceIssued(LicenceNumber number, PublicCode code, UUID request, UnitId unit, DocumentId pdf) {}
