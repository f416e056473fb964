package cn.guijian.web.visit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MemoryGateTest {
    private static final long MB = 1 << 20;

    private final MemoryGate gate = new MemoryGate(128 * MB);

    private int fill(String address, long bytes) {
        int entered = 0;
        while (gate.enter(address, bytes)) {
            entered++;
        }
        return entered;
    }

    @Test
    void oneAddressLeavesHalfToOthers() {
        assertThat(fill("a", MB)).isPositive();
        assertThat(gate.enter("b", MB)).isTrue();
        assertThat(gate.enter("b", 8 * MB)).isTrue();
    }

    @Test
    void largeUploadsLeaveRoomToSmallOnesOfTheSameAddress() {
        assertThat(fill("a", 8 * MB)).isEqualTo(2);
        assertThat(gate.enter("a", MB / 10)).isTrue();
    }

    @Test
    void manyAddressesWithLargeUploadsLeaveRoomToSmallOnes() {
        for (int i = 0; i < 100; i++) {
            gate.enter("a" + i, 8 * MB);
        }
        assertThat(gate.enter("b", 8 * MB)).isFalse();
        assertThat(gate.enter("c", MB / 10)).isTrue();
    }

    @Test
    void theLargestEntersWhenNobodyIsThereAndRoomComesBack() {
        assertThat(gate.enter("a", 60 * MB)).isTrue();
        assertThat(gate.enter("a", 60 * MB)).isFalse();
        gate.leave("a", 60 * MB);
        assertThat(gate.enter("a", 60 * MB)).isTrue();
        gate.leave("a", 60 * MB);
        assertThat(fill("b", MB)).isEqualTo(31);
    }
}
