/**
 * What the papers of the samples say, read again from every file by libraries that had no part in writing it: a paper is
 * one, in however many printings.
 */
@NullMarked
package cn.guijian.papers;

import org.jspecify.annotations.NullMarked;
