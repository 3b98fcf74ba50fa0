package org.shubbak.audit;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.shubbak.signing.Sha256;

/** A tree to which leaves are added one after the other and of which only the roots of its perfect subtrees are kept. */
final class GrowingTree {

    private final MessageDigest digest = Sha256.digest();
    private final List<byte[]> perfect = new ArrayList<>();
    private long size;

    void add(byte[] leaf) {
        byte[] hash = leaf;
        for (long rest = size; (rest & 1) == 1; rest >>>= 1) {
            hash = Merkle.node(digest, perfect.removeLast(), hash);
        }
        perfect.add(hash);
        size++;
    }

    GrowingTree copy() {
        var copy = new GrowingTree();
        copy.perfect.addAll(perfect);
        copy.size = size;
        return copy;
    }

    long size() {
        return size;
    }

    byte[] root() {
        if (perfect.isEmpty()) {
            return Merkle.EMPTY;
        }
        byte[] root = perfect.getLast();
        for (int i = perfect.size() - 2; i >= 0; i--) {
            root = Merkle.node(digest, perfect.get(i), root);
        }
        return root;
    }
}
