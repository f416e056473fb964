package cn.guijian.ruleset;

import cn.guijian.engine.fire.RuleBase;
import cn.guijian.model.plan.Catalog;
import cn.guijian.model.result.CheckResult.Provenance;

/**
 * A rules folder that is fit for use.
 *
 * @param provenance what reports say of it: versions and the hash over its files
 */
public record Ruleset(Catalog catalog, RuleBase rules, Provenance provenance) {}
