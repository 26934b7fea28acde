#include "library/papercounter.h"

#include "base/moment.h"
#include "base/utcday.h"
#include "library/ledger.h"
#include "library/listorder.h"
#include "library/mutecache.h"
#include "library/sqlite/statement.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

/// Number of papers in a part. On a slow computer a part takes less than 0.1 s.
constexpr int papersInPart = 20'000;

} // namespace

Outcome PaperCounter::begin(Connection &connection)
{
    const auto muted = MuteCache::hidden(connection);
    if (!muted)
        return muted.error();
    m_muted = *muted;
    const auto coverage = Ledger(connection).of(m_keywordId);
    if (!coverage)
        return coverage.error();
    m_result.known = coverage->known();
    if (!m_result.known.isEmpty()) {
        const QDate from = coverage->completeFrom(), wanted = coverage->wantedFrom;
        m_result.days = {std::max(wanted.isValid() ? std::min(from, wanted) : from, Coverage::beginning()),
            coverage->completeTo()};
    }
    const auto isIgnored = Statement(
        connection, u"SELECT EXISTS (SELECT 1 FROM keywords WHERE id = ? AND revisions = 'ignore')"_s)
                               .bind(m_keywordId)
                               .isTrue();
    if (!isIgnored)
        return isIgnored.error();
    m_areRevisionsIgnored = *isIgnored;
    m_isBegun = true;
    return success();
}

Result<bool> PaperCounter::readPart(Connection &connection)
{
    if (!m_isBegun)
        DP_TRY(begin(connection));
    if (!m_result.days.isValid())
        return false;
    // Both indexes have all that is read, so that no row of papers is read.
    Statement rows(connection,
        u"SELECT m.position, m.paper_id, p.updated FROM matches m INDEXED BY matches_position"
        " LEFT JOIN papers p INDEXED BY papers_revised ON p.id = m.paper_id AND p.version > 1"
        " WHERE m.keyword_id = ? AND m.position >= ? AND (m.position, m.paper_id) < (?, ?)"
        " ORDER BY m.position DESC, m.paper_id DESC LIMIT ?"_s);
    const double least = m_since.isValid() ? double(Moment::fromDay(m_since).seconds()) : -1e18;
    DP_TRY(rows.bind(m_keywordId, least, m_position, m_paper, papersInPart).run());
    int papers = 0;
    QDate lastDay;
    qint64 lastBegin = 0; // seconds at the beginning of lastDay
    for (; rows.next(); ++papers) {
        m_position = rows.real(0);
        m_paper = rows.integer(1);
        if (m_muted && m_muted->isHidden(m_paper, m_keywordId))
            continue;
        if (m_position >= listorder::firstSubmission) {
            constexpr qint64 secondsOfDay = 86'400;
            const auto seconds = qint64(std::floor(m_position));
            if (!lastDay.isValid() || seconds < lastBegin || seconds >= lastBegin + secondsOfDay) {
                lastDay = utcDay(seconds);
                lastBegin = seconds - seconds % secondsOfDay;
            }
            ++m_result.submitted[lastDay];
        }
        if (const QDate day = QDate::fromString(rows.text(2).left(10), Qt::ISODate);
            day.isValid() && !m_areRevisionsIgnored)
            ++m_result.revised[day];
    }
    DP_TRY(rows.outcome());
    return papers == papersInPart;
}

Result<PaperStatistics> PaperCounter::read(Connection &connection, qint64 keywordId)
{
    PaperCounter counter(keywordId);
    for (;;) {
        const auto isMore = counter.readPart(connection);
        if (!isMore)
            return isMore.error();
        if (!*isMore)
            return counter.result();
    }
}

} // namespace dp
