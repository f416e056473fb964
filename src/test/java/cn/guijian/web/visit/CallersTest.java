package cn.guijian.web.visit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallersTest {
    @ParameterizedTest
    @CsvSource({
        "10.0.0.1, 10.0.0.1",
        "::1, 0000000000000000",
        "[2001:db8:1:2:3:4:5:6], 20010db800010002",
        "[fe80::1%eth0], fe80000000000000",
        "2001:db8:1:2:3:4:5:6, 20010db800010002",
        "2001:db8:1:2::9, 20010db800010002",
        "::ffff:10.0.0.1, ::ffff:10.0.0.1",
        "2001:db8::1::2, 2001:db8::1::2",
        "unknown, unknown",
        "evil.example:80, evil.example:80"
    })
    void ofAnAddressOfTheNewKindTheNetworkCounts(String address, String network) {
        assertThat(Callers.network(address)).isEqualTo(network);
    }
}
