package org.shubbak.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Checks that a tree only grew, as RFC 9162 says in 2.1.4.2. */
final class ConsistencyCheck {

    private byte[] older;
    private byte[] newer;
    private long at;
    private long last;

    private ConsistencyCheck(long older, long newer, byte[] first) {
        this.older = first;
        this.newer = first;
        this.at = older - 1;
        this.last = newer - 1;
        while ((at & 1) == 1) {
            up();
        }
    }

    static boolean holds(long older, byte[] olderRoot, long newer, byte[] newerRoot, List<byte[]> proof) {
        var path = new ArrayList<>(proof);
        if (Long.bitCount(older) == 1) {
            path.addFirst(olderRoot);
        }
        if (path.isEmpty()) {
            return false;
        }
        var check = new ConsistencyCheck(older, newer, path.getFirst());
        return check.climb(path.subList(1, path.size()))
                && Arrays.equals(check.older, olderRoot)
                && Arrays.equals(check.newer, newerRoot);
    }

    private boolean climb(List<byte[]> path) {
        for (byte[] other : path) {
            if (last == 0) {
                return false;
            }
            step(other);
        }
        return last == 0;
    }

    private void step(byte[] other) {
        if ((at & 1) == 1 || at == last) {
            older = Merkle.node(other, older);
            newer = Merkle.node(other, newer);
            while ((at & 1) == 0 && at != 0) {
                up();
            }
        } else {
            newer = Merkle.node(newer, other);
        }
        up();
    }

    private void up() {
        at >>>= 1;
        last >>>= 1;
    }
}
