package cn.guijian.web;

import cn.guijian.app.RuleFiles;

/** One rule with its files. */
public record RulePage(Frame frame, EditView edit, RuleFiles.Entry rule, PartsView parts) {}
