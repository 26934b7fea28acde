#include "gui/coveragetext.h"

#include "gui/datetext.h"

#include <QCoreApplication>

namespace dp::coveragetext {
namespace {

struct CoverageText {
    Q_DECLARE_TR_FUNCTIONS(dp::CoverageText)
};

} // namespace

QString complete(const Coverage &coverage)
{
    if (!coverage.unbrokenFrom().isValid())
        return {};
    if (coverage.unbrokenFrom() <= Coverage::beginning())
        //: state of a keyword: the library has all its papers
        return CoverageText::tr("complete");
    //: state of a keyword: the library has all its papers since then; %1 is a date
    return CoverageText::tr("complete back to %1").arg(datetext::text(coverage.unbrokenFrom()));
}

QString gaps(const Coverage &coverage)
{
    const QList<DayRange> missing = coverage.gaps();
    if (missing.isEmpty())
        return {};
    if (missing.first().from == missing.last().to)
        //: papers of a keyword are missing; %1 is a date
        return CoverageText::tr("Gap on %1").arg(datetext::text(missing.first().from));
    //: papers of a keyword are missing; %1 and %2 are dates, %Ln is the number of ranges of days between them
    return CoverageText::tr("%Ln gap(s) between %1 and %2", nullptr, int(missing.size()))
        .arg(datetext::text(missing.first().from), datetext::text(missing.last().to));
}

} // namespace dp::coveragetext
