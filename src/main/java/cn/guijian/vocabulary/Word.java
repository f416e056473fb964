package cn.guijian.vocabulary;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name a fact bears in rules. The Java class itself has an ASCII name, because a class file with a Chinese name
 * can't be written in a C locale; the compiler of rules is told this alias instead.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Word {
    /** The Chinese name, as rules write it. */
    String value();
}
