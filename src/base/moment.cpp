#include "base/moment.h"

using namespace Qt::StringLiterals;

namespace dp {

std::optional<Moment> Moment::fromIso(QStringView text)
{
    const QString trimmed = text.trimmed().toString();
    if (trimmed.size() == 10) {
        const QDate day = QDate::fromString(trimmed, Qt::ISODate);
        if (!day.isValid() || day.year() < 1900 || day.year() > 9998)
            return std::nullopt;
        return fromDay(day);
    }
    QDateTime when = QDateTime::fromString(trimmed, Qt::ISODate);
    if (when.timeSpec() == Qt::LocalTime) // no offset given: arXiv means UTC, which has hours that the local
                                          // zone may not have
        when = QDateTime::fromString(trimmed + u'Z', Qt::ISODate);
    if (!when.isValid())
        return std::nullopt;
    when = when.toUTC();
    if (when.date().year() < 1900 || when.date().year() > 9998)
        return std::nullopt;
    return fromDateTime(when);
}

Moment Moment::fromDateTime(const QDateTime &when)
{
    Moment moment;
    if (when.isValid())
        moment.m_iso = when.toUTC().toString(u"yyyy-MM-dd'T'HH:mm:ss'Z'"_s);
    return moment;
}

Moment Moment::fromDay(QDate day)
{
    Moment moment;
    if (day.isValid())
        moment.m_iso = day.toString(Qt::ISODate);
    return moment;
}

qint64 Moment::seconds() const
{
    if (!isKnown())
        return 0;
    if (isDayOnly())
        return QDateTime(QDate::fromString(m_iso, Qt::ISODate), QTime(0, 0), Qt::UTC).toSecsSinceEpoch();
    return QDateTime::fromString(m_iso, Qt::ISODate).toSecsSinceEpoch();
}

} // namespace dp
