package org.shubbak.licences;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.StaffId;

/** Who may sign what is issued in an act (يد الموقع). */
sealed interface Hand {

    /** Whether it is this person's. */
    boolean isOf(@Nullable StaffId person);

    /** Nobody is at hand: a timer, a payment, or another's step issues it. */
    record Nobody() implements Hand {
        @Override
        public boolean isOf(@Nullable StaffId person) {
            return false;
        }
    }

    /** Somebody acts, without a signature so far. */
    record Asked(StaffId staff) implements Hand {
        @Override
        public boolean isOf(@Nullable StaffId person) {
            return staff.equals(person);
        }
    }

    /** Somebody wants to know what there is to sign. */
    record Preparing(StaffId staff) implements Hand {
        @Override
        public boolean isOf(@Nullable StaffId person) {
            return staff.equals(person);
        }
    }

    /** Somebody signed. */
    record Given(StaffId staff, UUID prepared, byte[] signature) implements Hand {
        @Override
        public boolean isOf(@Nullable StaffId person) {
            return staff.equals(person);
        }
    }
}
