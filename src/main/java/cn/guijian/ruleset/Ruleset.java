package cn.guijian.ruleset;

import cn.guijian.engine.fire.RuleBase;
import cn.guijian.model.plan.Catalog;
import cn.guijian.model.plan.RulesHome;
import cn.guijian.model.result.CheckResult.Provenance;

/**
 * A rules folder that is fit for use.
 *
 * @param home where it lies, and which plan it is
 * @param provenance what reports say of it: versions and the hash over its files
 */
public record Ruleset(RulesHome home, Catalog catalog, RuleBase rules, Provenance provenance) {}
