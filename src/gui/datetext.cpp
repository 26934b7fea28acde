#include "gui/datetext.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace dp::datetext {

QString text(QDate day, const QLocale &locale)
{
    // With the comma that separates it from the date, also in Arabic and Chinese.
    static const QRegularExpression dayOfWeek(u"[\\s,،、]*dddd[\\s,،、]*"_s);
    QString format = locale.dateFormat(QLocale::LongFormat);
    format.remove(dayOfWeek);
    format.replace("MMMM"_L1, "MMM"_L1);
    return locale.toString(day, format);
}

} // namespace dp::datetext
