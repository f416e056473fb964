/** What a check finds: findings, verdicts, quarters, the city. May know plan and form. */
@NullMarked
package cn.guijian.model.result;

import org.jspecify.annotations.NullMarked;
