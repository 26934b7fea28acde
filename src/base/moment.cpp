#include "base/moment.h"

#include <array>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

/// Returns the number formed by these digits; -1 if a character is not a digit.
int number(QStringView text, qsizetype at, qsizetype digits)
{
    int value = 0;
    for (qsizetype i = at; i < at + digits; ++i) {
        const char16_t c = text[i].unicode();
        if (c < u'0' || c > u'9')
            return -1;
        value = value * 10 + (c - u'0');
    }
    return value;
}

QDate dayOf(QStringView iso)
{
    return QDate(number(iso, 0, 4), number(iso, 5, 2), number(iso, 8, 2));
}

/// Returns the seconds since midnight for a time in arXiv's form, `T17:59:59Z`. Returns -1 for another form.
/// Qt's parser reads all forms but takes ten times as long, and each paper has two times.
int secondsOfDay(QStringView iso)
{
    if (iso.size() != 20 || iso[4] != u'-' || iso[7] != u'-' || iso[10] != u'T' || iso[13] != u':'
        || iso[16] != u':' || iso[19] != u'Z')
        return -1;
    const int hour = number(iso, 11, 2), minute = number(iso, 14, 2), second = number(iso, 17, 2);
    const bool exists = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
    return exists ? (hour * 60 + minute) * 60 + second : -1;
}

/// Replaces a named zone of RFC 5322, 4.3 by its offset, because Qt reads only numeric offsets.
QString withNumericZone(QStringView text)
{
    struct Zone {
        QLatin1StringView name;
        QLatin1StringView offset;
    };
    static constexpr std::array zones{Zone{"GMT"_L1, "+0000"_L1}, Zone{"UTC"_L1, "+0000"_L1},
        Zone{"UT"_L1, "+0000"_L1}, Zone{"Z"_L1, "+0000"_L1}, Zone{"EST"_L1, "-0500"_L1},
        Zone{"EDT"_L1, "-0400"_L1}, Zone{"CST"_L1, "-0600"_L1}, Zone{"CDT"_L1, "-0500"_L1},
        Zone{"MST"_L1, "-0700"_L1}, Zone{"MDT"_L1, "-0600"_L1}, Zone{"PST"_L1, "-0800"_L1},
        Zone{"PDT"_L1, "-0700"_L1}};
    const QString trimmed = text.toString().simplified();
    const qsizetype blank = trimmed.lastIndexOf(u' ');
    const QStringView last = QStringView(trimmed).mid(blank + 1);
    for (const Zone &zone : zones)
        if (blank > 0 && last.compare(zone.name, Qt::CaseInsensitive) == 0)
            return trimmed.left(blank + 1) + zone.offset;
    return trimmed;
}

QDateTime readRfc5322(QStringView text)
{
    constexpr qsizetype longest = 100; // maximum number of characters; limits the time for external text
    return text.size() > longest ? QDateTime()
                                 : QDateTime::fromString(withNumericZone(text), Qt::RFC2822Date);
}

constexpr bool isSupported(int year)
{
    return year >= 1900 && year <= 9998;
}

} // namespace

std::optional<Moment> Moment::fromIso(QStringView text)
{
    if (secondsOfDay(text) >= 0) {
        const QDate day = dayOf(text);
        if (!day.isValid() || !isSupported(day.year()))
            return std::nullopt;
        Moment moment;
        moment.m_iso = text.toString();
        return moment;
    }
    const QString trimmed = text.trimmed().toString();
    if (trimmed.size() == 10) {
        const QDate day = QDate::fromString(trimmed, Qt::ISODate);
        if (!day.isValid() || !isSupported(day.year()))
            return std::nullopt;
        return fromDay(day);
    }
    QDateTime when = QDateTime::fromString(trimmed, Qt::ISODate);
    // A time without an offset is in UTC. The text is parsed again, because the local time zone may skip an
    // hour.
    if (when.timeSpec() == Qt::LocalTime)
        when = QDateTime::fromString(trimmed + u'Z', Qt::ISODate);
    if (!when.isValid())
        return std::nullopt;
    when = when.toUTC();
    if (!isSupported(when.date().year()))
        return std::nullopt;
    return fromDateTime(when);
}

std::optional<Moment> Moment::fromRfc5322(QStringView text)
{
    const QDateTime when = readRfc5322(text).toUTC();
    return when.isValid() && isSupported(when.date().year()) ? std::optional(fromDateTime(when))
                                                             : std::nullopt;
}

std::optional<Moment> Moment::dayFromRfc5322(QStringView text)
{
    const QDate day = readRfc5322(text).date();
    return day.isValid() && isSupported(day.year()) ? std::optional(fromDay(day)) : std::nullopt;
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
    constexpr qint64 aDay = 24 * 3600;
    const qint64 midnight = (dayOf(m_iso).toJulianDay() - QDate(1970, 1, 1).toJulianDay()) * aDay;
    return isDayOnly() ? midnight : midnight + secondsOfDay(m_iso);
}

} // namespace dp
