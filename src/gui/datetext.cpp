#include "gui/datetext.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace dp::datetext {

QString text(QDate day, const QLocale &locale)
{
    // Matches the day of the week and the comma beside it. Arabic and Chinese have their own commas.
    static const QRegularExpression dayOfWeek(u"[\\s,،、]*dddd[\\s,،、]*"_s);
    QString format = locale.dateFormat(QLocale::LongFormat);
    format.remove(dayOfWeek);
    format.replace("MMMM"_L1, "MMM"_L1);
    return locale.toString(day, format);
}

} // namespace dp::datetext
