package org.shubbak.audit;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.shubbak.signing.Sha256;

/** The Merkle tree of RFC 9162, section 2.1: how leaves and nodes are hashed, and how its two proofs are made and checked. */
public final class Merkle {

    /** Bytes of a hash. */
    public static final int HASH = 32;

    /** The root of the tree without a leaf. */
    public static final byte[] EMPTY = Sha256.of();

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private Merkle() {}

    /** Roots of the perfect subtrees, as they are stored. */
    @FunctionalInterface
    interface Subtrees {

        /** The root over the 2^level leaves that begin at leaf {@code index * 2^level}. */
        byte[] root(int level, long index);
    }

    public static byte[] leaf(byte[] entry) {
        return Sha256.of(new byte[] {LEAF}, entry);
    }

    static byte[] node(byte[] left, byte[] right) {
        return node(Sha256.digest(), left, right);
    }

    static byte[] node(MessageDigest digest, byte[] left, byte[] right) {
        digest.update(NODE);
        digest.update(left);
        return digest.digest(right);
    }

    /** Begins the hash of a leaf whose entry the caller adds. */
    static void beginLeaf(MessageDigest digest) {
        digest.update(LEAF);
    }

    /** MTH(D[0:size]). */
    static byte[] root(long size, Subtrees tree) {
        return size == 0 ? EMPTY : range(0, size, tree);
    }

    /** PATH(index, D[0:size]), from the leaf up. */
    static List<byte[]> inclusion(long index, long size, Subtrees tree) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("leaf " + index + " is not in a tree of " + size);
        }
        var path = new ArrayList<byte[]>();
        long from = 0;
        long to = size;
        while (to - from > 1) {
            long middle = from + split(to - from);
            boolean left = index < middle;
            path.add(left ? range(middle, to, tree) : range(from, middle, tree));
            from = left ? from : middle;
            to = left ? middle : to;
        }
        return path.reversed();
    }

    /** PROOF(older, D[0:newer]). */
    static List<byte[]> consistency(long older, long newer, Subtrees tree) {
        if (older < 1 || older > newer) {
            throw new IllegalArgumentException("no tree of " + older + " leaves grew to " + newer);
        }
        var path = new ArrayList<byte[]>();
        long from = 0;
        long to = newer;
        boolean whole = true;
        while (older < to) {
            long middle = from + split(to - from);
            boolean left = older <= middle;
            path.add(left ? range(middle, to, tree) : range(from, middle, tree));
            whole &= left;
            from = left ? from : middle;
            to = left ? middle : to;
        }
        if (!whole) {
            path.add(range(from, to, tree));
        }
        return path.reversed();
    }

    /** RFC 9162, 2.1.3.2. */
    public static boolean includes(byte[] root, long size, long index, byte[] leaf, List<byte[]> path) {
        if (index < 0 || index >= size) {
            return false;
        }
        long at = index;
        long last = size - 1;
        byte[] hash = leaf;
        for (byte[] other : path) {
            if (last == 0) {
                return false;
            }
            boolean right = (at & 1) == 1 || at == last;
            hash = right ? node(other, hash) : node(hash, other);
            while (right && (at & 1) == 0 && at != 0) {
                at >>>= 1;
                last >>>= 1;
            }
            at >>>= 1;
            last >>>= 1;
        }
        return last == 0 && Arrays.equals(hash, root);
    }

    /** RFC 9162, 2.1.4.2. */
    public static boolean consistent(long older, byte[] olderRoot, long newer, byte[] newerRoot, List<byte[]> proof) {
        if (older < 1 || older > newer) {
            return false;
        }
        if (older == newer) {
            return proof.isEmpty() && Arrays.equals(olderRoot, newerRoot);
        }
        return ConsistencyCheck.holds(older, olderRoot, newer, newerRoot, proof);
    }

    /** MTH(D[from:to]) where from is a multiple of the largest power of two below the width. */
    private static byte[] range(long from, long to, Subtrees tree) {
        long width = to - from;
        int level = 63 - Long.numberOfLeadingZeros(width);
        if (Long.bitCount(width) == 1) {
            return tree.root(level, from >>> level);
        }
        long middle = from + split(width);
        return node(range(from, middle, tree), range(middle, to, tree));
    }

    /** The largest power of two that is smaller than n. */
    private static long split(long n) {
        return Long.highestOneBit(n - 1);
    }
}
