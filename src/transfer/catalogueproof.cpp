#include "transfer/catalogueproof.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

// ArxivId::key() consists of the number of months since January 1991, 7 bits for the archive, and 17 bits for
// the number of the paper.
constexpr int numberBits = 17;
constexpr int archiveBits = 7;

constexpr int monthsSince1991(int year, int month)
{
    return (year - 1991) * 12 + month - 1;
}

constexpr int firstNewMonth = monthsSince1991(2007, 4); // first month of identifiers such as 0704.0001
constexpr int firstOldMonth = monthsSince1991(2000, 1); // first month that can be proved
constexpr int q_bioFrom = monthsSince1991(2003, 9);

constexpr int mostMissing = 400; // a month is dense if at most one number in 400 is missing
constexpr int longestMissing = 3; // maximum number of consecutive missing numbers in a dense month
// Number of days at the end of a month, one of which must have papers. In fewer days there may be no papers
// because of weekends, holidays or small archives.
constexpr int lastDaysOfAMonth = 7;
constexpr int heldDays = 31; // longest time in days from the submission to the announcement of a held paper

/// The archives that existed from 2000 to March 2007. Each of them had papers in every month of its
/// existence.
constexpr std::array oldArchives{"astro-ph"_L1, "cond-mat"_L1, "cs"_L1, "gr-qc"_L1, "hep-ex"_L1, "hep-lat"_L1,
    "hep-ph"_L1, "hep-th"_L1, "math"_L1, "math-ph"_L1, "nlin"_L1, "nucl-ex"_L1, "nucl-th"_L1, "physics"_L1,
    "q-bio"_L1, "quant-ph"_L1};

/// Returns the code of an archive inside a key; -1: the name is not an archive.
int archiveCode(QLatin1StringView name)
{
    const auto id = ArxivId::parse(QString(name + "/0001001"_L1));
    return id ? int(id->key() >> numberBits) & ((1 << archiveBits) - 1) : -1;
}

const QList<int> &oldArchiveCodes(int month)
{
    const auto codes = [](bool withBiology) {
        QList<int> found;
        for (const QLatin1StringView name : oldArchives)
            if (withBiology || name != "q-bio"_L1)
                found << archiveCode(name);
        return found;
    };
    static const QList<int> all = codes(true), before = codes(false);
    return month < q_bioFrom ? before : all;
}

QDate firstDayOf(int month)
{
    return {1991 + month / 12, month % 12 + 1, 1};
}

QDate lastDayOf(int month)
{
    return firstDayOf(month + 1).addDays(-1);
}

int numberOf(qint64 key)
{
    return int(key & ((1 << numberBits) - 1));
}

QString nameOf(qint64 key)
{
    const auto id = ArxivId::fromKey(key);
    return id ? id->toString() : QString();
}

} // namespace

void CatalogueProof::add(const Line &line)
{
    if (line.day == 0)
        ++m_unread;
    else
        ++m_papersOfDay[line.day];
    const qint64 place = line.key >> numberBits;
    const int number = numberOf(line.key);
    const qint64 before = std::exchange(m_lastKey, line.key);
    if (m_months.isEmpty() || m_months.last().place != place) {
        m_isInTextOrder = m_isInTextOrder && (before == 0 || nameOf(before) < nameOf(line.key));
        m_isInKeyOrder = m_isInKeyOrder && before < line.key;
        if (!m_isInTextOrder && !m_isInKeyOrder)
            return; // an unordered file cannot prove any days
        m_months << Month{place, 0, number, 0, 0, 0};
    } else if (number <= m_months.last().lastNumber) {
        m_isInTextOrder = m_isInKeyOrder = false;
        return;
    }
    Month &month = m_months.last();
    month.longestGap = std::max(month.longestGap, number - month.lastNumber - 1);
    month.lastNumber = number;
    month.lastDay = std::max(month.lastDay, line.day);
    ++month.papers;
}

const CatalogueProof::Month *CatalogueProof::monthOf(int month, int archive) const
{
    const qint64 place = (qint64(month) << archiveBits) | archive;
    const auto found = std::find_if(
        m_months.cbegin(), m_months.cend(), [&](const Month &one) { return one.place == place; });
    return found == m_months.cend() ? nullptr : &*found;
}

bool CatalogueProof::isDense(const Month &month) const
{
    return month.longestGap <= longestMissing
        && month.lastNumber - month.papers <= month.lastNumber / mostMissing;
}

bool CatalogueProof::isWholeOf(int month, int archive) const
{
    const Month *papers = monthOf(month, archive);
    const Month *next = monthOf(month + 1, month + 1 >= firstNewMonth ? 0 : archive);
    return papers && next && isDense(*papers) && next->firstNumber <= longestMissing + 1
        && papers->lastDay > lastDayOf(month).toJulianDay() - lastDaysOfAMonth;
}

bool CatalogueProof::isWhole(int month) const
{
    if (month >= firstNewMonth)
        return isWholeOf(month, 0) && !endsThinly(month);
    const QList<int> &archives = oldArchiveCodes(month);
    return std::all_of(archives.cbegin(), archives.cend(), [&](int code) { return isWholeOf(month, code); })
        && !endsThinly(month);
}

/// Returns whether the last papers of a month seem to be missing. The numbers cannot show this, so the number
/// of papers per day is used.
bool CatalogueProof::endsThinly(int month) const
{
    // Minimum number of papers per day for a comparison; smaller numbers vary too much by chance.
    constexpr int few = 15;
    const auto last = qint32(lastDayOf(month).toJulianDay());
    for (qint32 day = last; day > last - lastDaysOfAMonth; --day) {
        const int usual = std::min(m_papersOfDay.value(day - 7), m_papersOfDay.value(day + 7));
        if (usual >= few && m_papersOfDay.value(day) * 3 < usual)
            return true;
    }
    return false;
}

/// Returns the last day of submission whose announcement the file certainly contains, if `month` is the last
/// complete month. If the papers of the next month are dense, their days count too.
qint32 CatalogueProof::provedUntil(int month) const
{
    const Month *next = month + 1 >= firstNewMonth ? monthOf(month + 1, 0) : nullptr;
    const bool goesOn = next && isDense(*next);
    return goesOn ? std::max(next->lastDay, qint32(lastDayOf(month).toJulianDay()))
                  : qint32(lastDayOf(month).toJulianDay());
}

Days CatalogueProof::days() const
{
    Days proved;
    if (m_unread > 0 || m_months.isEmpty() || (!m_isInTextOrder && !m_isInKeyOrder))
        return proved;
    const auto [oldest, newest] = std::minmax_element(
        m_months.cbegin(), m_months.cend(), [](const Month &a, const Month &b) { return a.place < b.place; });
    const int from = std::max(firstOldMonth, int(oldest->place >> archiveBits));
    const int to = int(newest->place >> archiveBits);
    const QList<qint32> days = m_papersOfDay.keys();
    const auto [firstDay, lastDay] = std::minmax_element(days.cbegin(), days.cend());
    for (int month = from; month <= to; ++month) {
        if (!isWhole(month))
            continue;
        // The first day in UTC may still belong to the previous month in arXiv's time zone.
        const QDate first = std::max(firstDayOf(month), QDate::fromJulianDay(*firstDay)).addDays(1);
        while (isWhole(month + 1))
            ++month;
        const qint32 last = std::min(provedUntil(month) - heldDays, *lastDay - 1);
        proved.add({first, QDate::fromJulianDay(last)});
    }
    return proved;
}

CatalogueProof::Doubt CatalogueProof::doubt() const
{
    if (m_unread > 0)
        return Doubt::UnreadLines;
    if (!m_isInTextOrder && !m_isInKeyOrder)
        return Doubt::NotInOrder;
    return days().isEmpty() ? Doubt::NotWhole : Doubt::None;
}

QString CatalogueProof::toText() const
{
    QJsonArray months, days;
    for (const Month &month : m_months)
        months << QJsonArray{
            month.place, month.papers, month.firstNumber, month.lastNumber, month.longestGap, month.lastDay};
    for (auto it = m_papersOfDay.cbegin(); it != m_papersOfDay.cend(); ++it)
        days << it.key() << it.value();
    const QJsonObject object{{u"months"_s, months}, {u"days"_s, days}, {u"last"_s, m_lastKey},
        {u"unread"_s, m_unread}, {u"text"_s, m_isInTextOrder}, {u"key"_s, m_isInKeyOrder}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

CatalogueProof CatalogueProof::fromText(const QString &text)
{
    CatalogueProof proof;
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    const QJsonArray months = object["months"_L1].toArray(), days = object["days"_L1].toArray();
    for (const QJsonValue &value : months) {
        const QJsonArray month = value.toArray();
        proof.m_months << Month{month[0].toInteger(), month[1].toInt(), month[2].toInt(), month[3].toInt(),
            month[4].toInt(), month[5].toInt()};
    }
    for (qsizetype i = 0; i + 1 < days.size(); i += 2)
        proof.m_papersOfDay[days[i].toInt()] = days[i + 1].toInt();
    proof.m_lastKey = object["last"_L1].toInteger();
    // If there is no stored value, the earlier lines may contain unreadable ones, so one is assumed.
    proof.m_unread = object["unread"_L1].toInteger(1);
    proof.m_isInTextOrder = object["text"_L1].toBool();
    proof.m_isInKeyOrder = object["key"_L1].toBool();
    return proof;
}

QString CatalogueProof::textOf(const Days &days)
{
    QStringList ranges;
    for (const DayRange &range : days.ranges())
        ranges << range.from.toString(Qt::ISODate) + u'/' + range.to.toString(Qt::ISODate);
    return ranges.join(u' ');
}

Days CatalogueProof::daysOf(const QString &text)
{
    Days days;
    const QStringList ranges = text.split(u' ', Qt::SkipEmptyParts);
    for (const QString &range : ranges)
        days.add({QDate::fromString(range.section(u'/', 0, 0), Qt::ISODate),
            QDate::fromString(range.section(u'/', 1, 1), Qt::ISODate)});
    return days;
}

} // namespace dp
