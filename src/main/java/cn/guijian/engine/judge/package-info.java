/** Asks the rules stage by stage and holds units and the city against the plan. May know all of the engine. */
@NullMarked
package cn.guijian.engine.judge;

import org.jspecify.annotations.NullMarked;
