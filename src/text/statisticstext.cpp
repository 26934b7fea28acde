#include "text/statisticstext.h"

#include "base/plaintext.h"
#include "text/searchfolding.h"

#include <QCoreApplication>

namespace dp::statisticstext {
namespace {

struct StatisticsText {
    Q_DECLARE_TR_FUNCTIONS(dp::StatisticsText)
};

QString numbersOf(const periods::Count &count, Numbers numbers)
{
    if (numbers == Numbers::New)
        return StatisticsText::tr("%Ln new", "number of papers", int(count.submitted));
    //: %1 is such as "3 new", %2 is such as "1 revised"
    return StatisticsText::tr("%1, %2").arg(
        StatisticsText::tr("%Ln new", "number of papers", int(count.submitted)),
        StatisticsText::tr("%Ln revised", "number of papers", int(count.revised)));
}

} // namespace

QString axisTitle(periods::Unit unit)
{
    switch (unit) {
    case periods::Unit::Week: return StatisticsText::tr("Papers per week");
    case periods::Unit::Month: return StatisticsText::tr("Papers per month");
    case periods::Unit::Year: break;
    }
    return StatisticsText::tr("Papers per year");
}

QString description(const periods::Count &count, periods::Unit unit, Numbers numbers)
{
    //: %1 is a week, month or year, %2 and %3 are its first and its last day
    const QString period =
        StatisticsText::tr("%1 (%2 to %3)")
            .arg(periods::name(count.days.from, unit), count.days.from.toString(Qt::ISODate),
                count.days.to.toString(Qt::ISODate));
    switch (count.completeness) {
    case periods::Completeness::Complete:
        //: %1 is a week such as "2026-W09 (2026-02-23 to 2026-03-01)", %2 is such as "3 new, 1 revised"
        return StatisticsText::tr("%1: %2").arg(period, numbersOf(count, numbers));
    case periods::Completeness::Partial:
        //: %1 is a week such as "2026-W09 (2026-02-23 to 2026-03-01)", %2 is such as "3 new, 1 revised"
        return StatisticsText::tr("%1: %2; some days are missing").arg(period, numbersOf(count, numbers));
    case periods::Completeness::None: break;
    }
    //: %1 is a week such as "2026-W09 (2026-02-23 to 2026-03-01)". The papers of these days were never
    //: fetched.
    return StatisticsText::tr("%1: gap, all days are missing").arg(period);
}

QString nameOf(const QString &keyword)
{
    QString name = keyword;
    name.removeIf([](QChar c) {
        constexpr char16_t nonJoiner = 0x200c, joiner = 0x200d;
        const char16_t code = c.unicode();
        return (code >= 0x202a && code <= 0x202e)
            || (searchterms::isIgnored(c) && code != nonJoiner && code != joiner);
    });
    return plaintext::isolated(name);
}

QString noDays()
{
    //: shown instead of a chart: the papers of the keyword were never fetched
    return StatisticsText::tr("No numbers yet. Refresh the keyword first.");
}

QString newPapers()
{
    //: legend of a chart: papers by the day of their first version
    return StatisticsText::tr("New papers");
}

QString revisedPapers()
{
    //: legend of a chart: papers by the day of their newest version, if they have several versions
    return StatisticsText::tr("Revised papers");
}

QString gap()
{
    //: legend of a chart: days whose papers were not fetched
    return StatisticsText::tr("Missing days");
}

} // namespace dp::statisticstext
