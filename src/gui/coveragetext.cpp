#include "gui/coveragetext.h"

#include <QCoreApplication>
#include <QLocale>

namespace dp::coveragetext {
namespace {

struct CoverageText {
    Q_DECLARE_TR_FUNCTIONS(dp::CoverageText)
};

QString text(QDate day)
{
    return QLocale().toString(day, QLocale::LongFormat);
}

} // namespace

QString complete(const Coverage &coverage)
{
    if (!coverage.unbrokenFrom().isValid())
        return {};
    if (coverage.unbrokenFrom() <= Coverage::beginning())
        //: part of a sentence on a keyword: the library has all papers of it that arXiv has
        return CoverageText::tr("all that arXiv has for it");
    //: part of a sentence on a keyword: the library has all its papers since then; %1 is a date
    return CoverageText::tr("complete since %1").arg(text(coverage.unbrokenFrom()));
}

QString gaps(const Coverage &coverage)
{
    const QList<DayRange> missing = coverage.gaps();
    if (missing.isEmpty())
        return {};
    if (missing.size() > 1)
        //: %1 and %2 are dates; %Ln is how many ranges of days are missing between them
        return CoverageText::tr(
            "Papers submitted between %1 and %2 are missing, in %Ln gap(s).", nullptr, int(missing.size()))
            .arg(text(missing.first().from), text(missing.last().to));
    //: %1 and %2 are dates
    return CoverageText::tr("Papers submitted between %1 and %2 are missing.")
        .arg(text(missing.first().from), text(missing.first().to));
}

} // namespace dp::coveragetext
