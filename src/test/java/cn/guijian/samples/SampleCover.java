package cn.guijian.samples;

import cn.guijian.model.Period;
import cn.guijian.model.plan.Catalog;
import cn.guijian.model.plan.Deadline;
import cn.guijian.model.plan.ReportingUnit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Who signed a sample: invented names, and a day between the period's end and the due date. */
record SampleCover(String head, String reviewer, String preparer, String phone, LocalDate date) {
    private static final List<String> HEADS = List.of("周立山", "高文秀", "段永平", "贺春林", "任远航", "屈明义", "程少华", "党向东", "樊志成");
    private static final List<String> REVIEWERS = List.of("李秋萍", "冀红梅", "彭国栋", "余静", "陈家宝", "汪素珍", "雷建军", "南晓燕", "刘培");
    private static final List<String> PREPARERS = List.of("王苗苗", "张帆", "郭小宁", "何倩", "阮晨", "寇丽娜", "谢涛", "孟洁", "唐一鸣");

    static SampleCover of(Catalog catalog, ReportingUnit unit, Period period) {
        int index = catalog.units().indexOf(unit);
        BigDecimal extension = Noise.between("2000000", "2999000", unit.code());
        return new SampleCover(
                HEADS.get(index % HEADS.size()),
                REVIEWERS.get(index % REVIEWERS.size()),
                PREPARERS.get(index % PREPARERS.size()),
                "0914-" + extension.setScale(0),
                day(catalog, unit, period));
    }

    private static LocalDate day(Catalog catalog, ReportingUnit unit, Period period) {
        LocalDate due = catalog.deadline(period)
                .map(Deadline::due)
                .orElse(period.lastDay().plusDays(10));
        long room = ChronoUnit.DAYS.between(period.lastDay(), due);
        long day = Noise.between("1", String.valueOf(room), unit.code(), period).longValue();
        return period.lastDay().plusDays(day);
    }
}
