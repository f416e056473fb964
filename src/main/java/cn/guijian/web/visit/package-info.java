/** Who visits: addresses, tokens, sessions, and what each may. */
@NullMarked
package cn.guijian.web.visit;

import org.jspecify.annotations.NullMarked;
