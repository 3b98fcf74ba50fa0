package org.shubbak.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** RFC 9162, 2.1. */
class MerkleTests {

    /** The eight leaves and the roots over the first one to eight of them that Certificate Transparency is tested with. */
    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void the_roots_are_those_of_certificate_transparency() {
        assertThat(hex(Merkle.EMPTY)).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        var tree = new GrowingTree();
        for (int i = 0; i < LEAVES.size(); i++) {
            tree.add(Merkle.leaf(HexFormat.of().parseHex(LEAVES.get(i))));
            assertThat(hex(tree.root())).isEqualTo(ROOTS.get(i));
        }
    }

    @Test
    void the_proofs_of_certificate_transparency_come_out() {
        var leaves = LEAVES.stream()
                .map(leaf -> Merkle.leaf(HexFormat.of().parseHex(leaf)))
                .toList();
        var subtrees = subtrees(leaves);
        assertThat(Merkle.inclusion(5, 8, subtrees).stream().map(MerkleTests::hex))
                .containsExactly(
                        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
        assertThat(Merkle.consistency(6, 8, subtrees).stream().map(MerkleTests::hex))
                .containsExactly(
                        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
    }

    @Property(tries = 150)
    void every_leaf_is_proved_to_be_in_the_tree_and_nothing_else_is(
            @ForAll @IntRange(min = 1, max = 300) int size, @ForAll @IntRange(max = 299) int some) {
        int index = some % size;
        var leaves = leaves(size);
        var subtrees = subtrees(leaves);
        byte[] root = Merkle.root(size, subtrees);
        var path = Merkle.inclusion(index, size, subtrees);

        assertThat(root).isEqualTo(naive(leaves));
        assertThat(Merkle.includes(root, size, index, leaves.get(index), path)).isTrue();
        assertThat(Merkle.includes(root, size, index, Merkle.leaf(new byte[] {7}), path))
                .isFalse();
        assertThat(Merkle.includes(Merkle.EMPTY, size, index, leaves.get(index), path))
                .isFalse();
        if (size > 1) {
            assertThat(Merkle.includes(root, size, (index + 1) % size, leaves.get(index), path))
                    .isFalse();
            assertThat(Merkle.includes(root, size, index, leaves.get(index), path.subList(1, path.size())))
                    .isFalse();
        }
    }

    @Property(tries = 150)
    void a_tree_that_only_grew_is_proved_so_and_no_other_is(
            @ForAll @IntRange(min = 1, max = 300) int newer, @ForAll @IntRange(max = 299) int some) {
        int older = 1 + some % newer;
        var leaves = leaves(newer);
        var subtrees = subtrees(leaves);
        byte[] newerRoot = Merkle.root(newer, subtrees);
        byte[] olderRoot = Merkle.root(older, subtrees);
        var proof = Merkle.consistency(older, newer, subtrees);

        assertThat(Merkle.consistent(older, olderRoot, newer, newerRoot, proof)).isTrue();
        var forged = new ArrayList<>(leaves);
        forged.set(some % older, Merkle.leaf(new byte[] {9, 9, 9}));
        byte[] forgedRoot = naive(forged.subList(0, older));
        assertThat(Merkle.consistent(older, forgedRoot, newer, newerRoot, proof))
                .isFalse();
        assertThat(Merkle.consistent(older, olderRoot, newer, naive(forged), proof))
                .isFalse();
    }

    private static List<byte[]> leaves(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Merkle.leaf(new byte[] {(byte) i, (byte) (i >> 8)}))
                .toList();
    }

    /** The definition, word by word. */
    private static byte[] naive(List<byte[]> leaves) {
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int split = Integer.highestOneBit(leaves.size() - 1);
        return Merkle.node(naive(leaves.subList(0, split)), naive(leaves.subList(split, leaves.size())));
    }

    private static Merkle.Subtrees subtrees(List<byte[]> leaves) {
        return (level, index) -> naive(leaves.subList((int) (index << level), (int) ((index + 1) << level)));
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
