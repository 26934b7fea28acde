#include "gui/window/messagehistory.h"

#include "gui/datetext.h"

#include <QLocale>

namespace dp {

void MessageHistory::add(const QDateTime &time, const QString &message)
{
    m_entries.prepend({time.toLocalTime(), message});
    if (m_entries.size() > maximum)
        m_entries.removeLast();
}

QString MessageHistory::text(QDate today) const
{
    QStringList lines;
    for (const Entry &entry : m_entries) {
        QString when = QLocale().toString(entry.time.time(), QLocale::ShortFormat);
        if (entry.time.date() != today)
            //: %1 is a date, %2 a time of day
            when = tr("%1, %2").arg(datetext::text(entry.time.date()), when);
        lines << when + QStringLiteral("  ") + entry.message;
    }
    return lines.join(u'\n');
}

} // namespace dp
