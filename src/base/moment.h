#pragma once

#include <QDateTime>
#include <QString>
#include <QStringView>

#include <optional>

namespace dp {

/// A point in time with the precision of its source: seconds in arXiv's feeds, days in a README. Always in
/// UTC; the local time zone is never used. Moments sort like their ISO 8601 text, which the library stores.
class Moment
{
public:
    Moment() = default;
    /// Reads `2025-02-28` or `2025-02-28T17:59:59Z`. A time with another offset is converted to UTC. Returns
    /// no value if the date does not exist or the year is outside 1900 to 9998.
    static std::optional<Moment> fromIso(QStringView text);
    /// Reads `Mon, 2 Apr 2007 19:18:42 GMT`, as in RSS. The zone may be an offset or another name. The result
    /// is in UTC. Returns no value under the same conditions as fromIso(). Source: RFC 5322, 3.3 and 4.3.
    static std::optional<Moment> fromRfc5322(QStringView text);
    /// Works like fromRfc5322(), but returns only the day as written, without conversion to UTC.
    static std::optional<Moment> dayFromRfc5322(QStringView text);
    static Moment fromDateTime(const QDateTime &when);
    static Moment fromDay(QDate day);

    bool isKnown() const { return !m_iso.isEmpty(); }
    bool isDayOnly() const { return m_iso.size() == 10; }
    QString day() const { return m_iso.left(10); }
    /// Returns the day; invalid if the moment is not known.
    QDate date() const { return QDate::fromString(day(), Qt::ISODate); }
    QString iso() const { return m_iso; }
    /// Returns the seconds since 1970. For a day without a time, returns the seconds at midnight. Returns 0
    /// if the moment is not known.
    qint64 seconds() const;

    friend bool operator==(const Moment &, const Moment &) = default;

private:
    QString m_iso;
};

} // namespace dp
