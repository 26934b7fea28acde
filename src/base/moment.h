#pragma once

#include <QDateTime>
#include <QString>
#include <QStringView>

#include <optional>

namespace dp {

/// A point in time as the sources give it: arXiv's feeds to the second, a README to the day. Always UTC;
/// the local zone is nowhere in it. Ordered as its ISO 8601 text is, which is also how the library stores it.
class Moment
{
public:
    Moment() = default;
    /// Reads `2025-02-28`, `2025-02-28T17:59:59Z` or the same with an offset, which is turned into UTC.
    /// Nothing where the date does not exist or the year is outside 1900 to 9998.
    static std::optional<Moment> fromIso(QStringView text);
    static Moment fromDateTime(const QDateTime &when);
    static Moment fromDay(QDate day);

    bool isKnown() const { return !m_iso.isEmpty(); }
    bool isDayOnly() const { return m_iso.size() == 10; }
    QString day() const { return m_iso.left(10); }
    /// Invalid where it is not known.
    QDate date() const { return QDate::fromString(day(), Qt::ISODate); }
    QString iso() const { return m_iso; }
    /// Seconds since 1970; a day counts from its midnight. 0 where it is not known.
    qint64 seconds() const;

    friend bool operator==(const Moment &, const Moment &) = default;

private:
    QString m_iso;
};

} // namespace dp
