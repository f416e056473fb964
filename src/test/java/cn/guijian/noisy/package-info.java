/**
 * Sound figures with the noise that real counties have, seeded, and the submissions that they make: what a rule about
 * the past must stay silent on.
 */
@NullMarked
package cn.guijian.noisy;

import org.jspecify.annotations.NullMarked;
