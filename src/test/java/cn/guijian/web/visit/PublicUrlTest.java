package cn.guijian.web.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicUrlTest {
    @ParameterizedTest
    @CsvSource({
        "https://guijian.example.cn, https://guijian.example.cn, guijian.example.cn, ''",
        "https://Guijian.Example.cn/, https://guijian.example.cn, guijian.example.cn, ''",
        "HTTPS://www.example.cn:443/guijian/, https://www.example.cn, www.example.cn, /guijian",
        "https://www.example.cn:8443/a/b-1, https://www.example.cn:8443, www.example.cn, /a/b-1",
        "http://10.1.2.3:80, http://10.1.2.3, 10.1.2.3, ''",
        "https://规检.中国/审核, '', '', ''",
        "https://规检.中国/shenhe, https://xn--s1v571e.xn--fiqs8s, xn--s1v571e.xn--fiqs8s, /shenhe"
    })
    void knowsOriginNameAndPath(String text, String origin, String host, String path) {
        if (origin.isEmpty()) {
            assertThatThrownBy(() -> PublicUrl.of(text)).hasMessageContaining("路径只能用字母");
            return;
        }
        PublicUrl url = PublicUrl.of(text);
        assertThat(url.origin()).isEqualTo(origin);
        assertThat(url.host()).isEqualTo(host);
        assertThat(url.path()).isEqualTo(path);
        assertThat(url.address()).isEqualTo(origin + path + "/");
        assertThat(url.isSecure()).isEqualTo(origin.startsWith("https"));
    }

    @ParameterizedTest
    @CsvSource({
        "guijian.example.cn, 要以 https:// 或 http:// 开头",
        "ftp://guijian.example.cn, 要以 https:// 或 http:// 开头",
        "'', 要以 https:// 或 http:// 开头",
        "https://, 域名或端口不对",
        "https:///guijian, 域名或端口不对",
        "https://guijian_1.example.cn, 域名或端口不对",
        "https://guijian.example.cn:0, 域名或端口不对",
        "https://guijian.example.cn:99999, 域名或端口不对",
        "https://gui jian.example.cn, 域名或端口不对",
        "https://user@guijian.example.cn, 不能带用户名",
        "https://guijian.example.cn/?a=b, 不能带用户名",
        "https://guijian.example.cn/#a, 不能带用户名",
        "https://guijian.example.cn/a//b, 路径只能用字母",
        "https://guijian.example.cn/../b, 路径只能用字母",
        "https://guijian.example.cn/a%2fb, 路径只能用字母"
    })
    void refusesWhatNoPageCanHaveAndSaysWhatIsExpected(String text, String why) {
        assertThatThrownBy(() -> PublicUrl.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("--public-url " + text, why, "例如 https://");
    }
}
